#!/bin/bash

__vientro_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__vientro_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__vientro_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__vientro_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_vientro() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(--version -h --help)
    local -a repeating_options=()
    local -a non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    status|total|explain|cut|commit|budget|receive|disburse|counterpart|ledger|rate|mission|import|export|report|deadline|rule|flag|job|clock|mail|subscription|audit|donor|certificate|project|document|agency|contact|person|sector|area|handover|help)
        # Offer subcommand argument completions
        "_vientro_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'status total explain cut commit budget receive disburse counterpart ledger rate mission import export report deadline rule flag job clock mail subscription audit donor certificate project document agency contact person sector area handover help' -- "${cur}"))
        ;;
    esac
}

_vientro_status() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --wait)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--wait')
        return
        ;;
    esac
}

_vientro_total() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --prose --border --version -h --help)
    repeating_options=(--donor --sector --area --owner --project --modality --class --country)
    non_repeating_options=(--socket --config --lang --timeout --measure --by --currency --from --to --period --as-of --cut --lens --scheme --compare --window --ratio --unit --since --since-cut)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--measure')
        return
        ;;
    '--by')
        return
        ;;
    '--currency')
        return
        ;;
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--period')
        return
        ;;
    '--as-of')
        return
        ;;
    '--cut')
        return
        ;;
    '--lens')
        return
        ;;
    '--scheme')
        return
        ;;
    '--compare')
        return
        ;;
    '--window')
        return
        ;;
    '--ratio')
        return
        ;;
    '--unit')
        __vientro_add_completions -W 'ty'$'\n''trieu'
        return
        ;;
    '--since')
        return
        ;;
    '--since-cut')
        return
        ;;
    '--donor')
        return
        ;;
    '--sector')
        return
        ;;
    '--area')
        return
        ;;
    '--owner')
        return
        ;;
    '--project')
        return
        ;;
    '--modality')
        return
        ;;
    '--class')
        return
        ;;
    '--country')
        return
        ;;
    esac
}

_vientro_explain() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --border --csv --version -h --help)
    repeating_options=(--row --donor --sector --area --owner --project --modality --class --country)
    non_repeating_options=(--socket --config --lang --timeout --measure --by --currency --from --to --period --window --as-of --cut --lens --scheme --limit --offset)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--row')
        return
        ;;
    '--measure')
        return
        ;;
    '--by')
        return
        ;;
    '--currency')
        return
        ;;
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--period')
        return
        ;;
    '--window')
        return
        ;;
    '--as-of')
        return
        ;;
    '--cut')
        return
        ;;
    '--lens')
        return
        ;;
    '--scheme')
        return
        ;;
    '--donor')
        return
        ;;
    '--sector')
        return
        ;;
    '--area')
        return
        ;;
    '--owner')
        return
        ;;
    '--project')
        return
        ;;
    '--modality')
        return
        ;;
    '--class')
        return
        ;;
    '--country')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    esac
}

_vientro_cut() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    create|list|show)
        # Offer subcommand argument completions
        "_vientro_cut_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'create list show' -- "${cur}"))
        ;;
    esac
}

_vientro_cut_create() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --name --document --at)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--name')
        return
        ;;
    '--document')
        return
        ;;
    '--at')
        return
        ;;
    esac
}

_vientro_cut_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_cut_show() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_commit() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --in-kind --confirm --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --date --ref --item --quantity --unit --vnd-stated --description --document)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--date')
        return
        ;;
    '--ref')
        return
        ;;
    '--item')
        return
        ;;
    '--quantity')
        return
        ;;
    '--unit')
        return
        ;;
    '--vnd-stated')
        return
        ;;
    '--description')
        return
        ;;
    '--document')
        return
        ;;
    esac
}

_vientro_budget() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --in-kind --confirm --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --date --ref --item --quantity --unit --vnd-stated --description --document)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--date')
        return
        ;;
    '--ref')
        return
        ;;
    '--item')
        return
        ;;
    '--quantity')
        return
        ;;
    '--unit')
        return
        ;;
    '--vnd-stated')
        return
        ;;
    '--description')
        return
        ;;
    '--document')
        return
        ;;
    esac
}

_vientro_receive() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --in-kind --confirm --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --date --ref --item --quantity --unit --vnd-stated --description --document)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--date')
        return
        ;;
    '--ref')
        return
        ;;
    '--item')
        return
        ;;
    '--quantity')
        return
        ;;
    '--unit')
        return
        ;;
    '--vnd-stated')
        return
        ;;
    '--description')
        return
        ;;
    '--document')
        return
        ;;
    esac
}

_vientro_disburse() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --in-kind --confirm --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --date --ref --item --quantity --unit --vnd-stated --description --document)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--date')
        return
        ;;
    '--ref')
        return
        ;;
    '--item')
        return
        ;;
    '--quantity')
        return
        ;;
    '--unit')
        return
        ;;
    '--vnd-stated')
        return
        ;;
    '--description')
        return
        ;;
    '--document')
        return
        ;;
    esac
}

_vientro_counterpart() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --in-kind --confirm --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --date --ref --item --quantity --unit --vnd-stated --description --document)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--date')
        return
        ;;
    '--ref')
        return
        ;;
    '--item')
        return
        ;;
    '--quantity')
        return
        ;;
    '--unit')
        return
        ;;
    '--vnd-stated')
        return
        ;;
    '--description')
        return
        ;;
    '--document')
        return
        ;;
    esac
}

_vientro_ledger() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|reverse)
        # Offer subcommand argument completions
        "_vientro_ledger_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show reverse' -- "${cur}"))
        ;;
    esac
}

_vientro_ledger_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --project --kind --from --to --limit)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--project')
        return
        ;;
    '--kind')
        return
        ;;
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--limit')
        return
        ;;
    esac
}

_vientro_ledger_show() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_ledger_reverse() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --confirm --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --date)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--date')
        return
        ;;
    esac
}

_vientro_rate() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|apply)
        # Offer subcommand argument completions
        "_vientro_rate_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list apply' -- "${cur}"))
        ;;
    esac
}

_vientro_rate_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --type --currency --from --to --limit)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--type')
        return
        ;;
    '--currency')
        return
        ;;
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--limit')
        return
        ;;
    esac
}

_vientro_rate_apply() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --revalue --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --type)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--type')
        return
        ;;
    esac
}

_vientro_mission() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    totals|list|show|history|add|edit|move|life|clashes|funnel)
        # Offer subcommand argument completions
        "_vientro_mission_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'totals list show history add edit move life clashes funnel' -- "${cur}"))
        ;;
    esac
}

_vientro_mission_totals() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --by --from --to --period --window --lens)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--by')
        return
        ;;
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--period')
        return
        ;;
    '--window')
        return
        ;;
    '--lens')
        return
        ;;
    esac
}

_vientro_mission_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --csv --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --limit --offset --search --sort)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--search')
        return
        ;;
    '--sort')
        return
        ;;
    esac
}

_vientro_mission_show() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_mission_history() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_mission_add() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_mission_edit() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=(--clear)
    non_repeating_options=(--socket --config --lang --timeout --reason --if-version)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--clear')
        return
        ;;
    '--if-version')
        return
        ;;
    esac
}

_vientro_mission_move() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --confirm --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --on --permit --arrive-on --depart-on --people)
    __vientro_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--on')
        return
        ;;
    '--permit')
        return
        ;;
    '--arrive-on')
        return
        ;;
    '--depart-on')
        return
        ;;
    '--people')
        return
        ;;
    esac
}

_vientro_mission_life() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_mission_clashes() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --from --to)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    esac
}

_vientro_mission_funnel() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --by --from --to)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--by')
        return
        ;;
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    esac
}

_vientro_import() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    file|list|reverse)
        # Offer subcommand argument completions
        "_vientro_import_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'file list reverse' -- "${cur}"))
        ;;
    esac
}

_vientro_import_file() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --skip-invalid --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --rejects)
    __vientro_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--rejects')
        __vientro_add_completions -f
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    2)
        __vientro_add_completions -f
        return
        ;;
    esac
}

_vientro_import_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --limit)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--limit')
        return
        ;;
    esac
}

_vientro_import_reverse() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_export() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --safe --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --out)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--out')
        __vientro_add_completions -f
        return
        ;;
    esac
}

_vientro_report() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|explain|submit|receive|return|waive|extend|none-required|reinstate|assign|step|ask|withdraw|send|board|dunning)
        # Offer subcommand argument completions
        "_vientro_report_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list explain submit receive return waive extend none-required reinstate assign step ask withdraw send board dunning' -- "${cur}"))
        ;;
    esac
}

_vientro_report_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=(--state)
    non_repeating_options=(--socket --config --lang --timeout --direction --as-of --known --rule --reporter --officer --limit)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--state')
        return
        ;;
    '--direction')
        return
        ;;
    '--as-of')
        return
        ;;
    '--known')
        return
        ;;
    '--rule')
        return
        ;;
    '--reporter')
        return
        ;;
    '--officer')
        return
        ;;
    '--limit')
        return
        ;;
    esac
}

_vientro_report_explain() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --csv --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_report_submit() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --on --number --document --note)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--on')
        return
        ;;
    '--number')
        return
        ;;
    '--document')
        return
        ;;
    '--note')
        return
        ;;
    esac
}

_vientro_report_receive() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --on --number --document --note)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--on')
        return
        ;;
    '--number')
        return
        ;;
    '--document')
        return
        ;;
    '--note')
        return
        ;;
    esac
}

_vientro_report_return() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --on --number --document --note --until)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--on')
        return
        ;;
    '--number')
        return
        ;;
    '--document')
        return
        ;;
    '--note')
        return
        ;;
    '--until')
        return
        ;;
    esac
}

_vientro_report_waive() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --on --number --document --note)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--on')
        return
        ;;
    '--number')
        return
        ;;
    '--document')
        return
        ;;
    '--note')
        return
        ;;
    esac
}

_vientro_report_extend() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --on --number --document --note --until)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--on')
        return
        ;;
    '--number')
        return
        ;;
    '--document')
        return
        ;;
    '--note')
        return
        ;;
    '--until')
        return
        ;;
    esac
}

_vientro_report_none-required() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --on --number --document --note --before)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--on')
        return
        ;;
    '--number')
        return
        ;;
    '--document')
        return
        ;;
    '--note')
        return
        ;;
    '--before')
        return
        ;;
    esac
}

_vientro_report_reinstate() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_report_assign() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --nobody --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --to)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--to')
        return
        ;;
    esac
}

_vientro_report_step() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --on --number --document --note)
    __vientro_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--on')
        return
        ;;
    '--number')
        return
        ;;
    '--document')
        return
        ;;
    '--note')
        return
        ;;
    esac
}

_vientro_report_ask() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=(--owed-by --project)
    non_repeating_options=(--socket --config --lang --timeout --reason --name --letter --due --lead --period --recipient)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--name')
        return
        ;;
    '--letter')
        return
        ;;
    '--due')
        return
        ;;
    '--lead')
        return
        ;;
    '--period')
        return
        ;;
    '--recipient')
        return
        ;;
    '--owed-by')
        return
        ;;
    '--project')
        return
        ;;
    esac
}

_vientro_report_withdraw() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_report_send() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --revise --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_report_board() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --csv --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --period)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--period')
        return
        ;;
    esac
}

_vientro_report_dunning() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --rule --reporter --direction --as-of)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--rule')
        return
        ;;
    '--reporter')
        return
        ;;
    '--direction')
        return
        ;;
    '--as-of')
        return
        ;;
    esac
}

_vientro_deadline() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --before --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --on --from --hours --days --working-days --months --roll)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--on')
        return
        ;;
    '--from')
        return
        ;;
    '--hours')
        return
        ;;
    '--days')
        return
        ;;
    '--working-days')
        return
        ;;
    '--months')
        return
        ;;
    '--roll')
        return
        ;;
    esac
}

_vientro_rule() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|add|end|confirm|check|adopt|reminders|remind)
        # Offer subcommand argument completions
        "_vientro_rule_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show add end confirm check adopt reminders remind' -- "${cur}"))
        ;;
    esac
}

_vientro_rule_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_rule_show() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_rule_add() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --before --replace --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --name --name-en --regime --direction --about --reporter --recipient --every --event --positions --window-start-months --window-start-day --window-extra-months --due --due-years --due-day --due-months-after --hours --days --working-days --months --roll --lead --valid-from --valid-to --basis)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--name')
        return
        ;;
    '--name-en')
        return
        ;;
    '--regime')
        return
        ;;
    '--direction')
        return
        ;;
    '--about')
        return
        ;;
    '--reporter')
        return
        ;;
    '--recipient')
        return
        ;;
    '--every')
        return
        ;;
    '--event')
        return
        ;;
    '--positions')
        return
        ;;
    '--window-start-months')
        return
        ;;
    '--window-start-day')
        return
        ;;
    '--window-extra-months')
        return
        ;;
    '--due')
        return
        ;;
    '--due-years')
        return
        ;;
    '--due-day')
        return
        ;;
    '--due-months-after')
        return
        ;;
    '--hours')
        return
        ;;
    '--days')
        return
        ;;
    '--working-days')
        return
        ;;
    '--months')
        return
        ;;
    '--roll')
        return
        ;;
    '--lead')
        return
        ;;
    '--valid-from')
        return
        ;;
    '--valid-to')
        return
        ;;
    '--basis')
        return
        ;;
    esac
}

_vientro_rule_end() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --on)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--on')
        return
        ;;
    esac
}

_vientro_rule_confirm() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --basis)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--basis')
        return
        ;;
    esac
}

_vientro_rule_check() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --before --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --name --name-en --regime --direction --about --reporter --recipient --every --event --positions --window-start-months --window-start-day --window-extra-months --due --due-years --due-day --due-months-after --hours --days --working-days --months --roll --lead --valid-from --valid-to --basis)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--name')
        return
        ;;
    '--name-en')
        return
        ;;
    '--regime')
        return
        ;;
    '--direction')
        return
        ;;
    '--about')
        return
        ;;
    '--reporter')
        return
        ;;
    '--recipient')
        return
        ;;
    '--every')
        return
        ;;
    '--event')
        return
        ;;
    '--positions')
        return
        ;;
    '--window-start-months')
        return
        ;;
    '--window-start-day')
        return
        ;;
    '--window-extra-months')
        return
        ;;
    '--due')
        return
        ;;
    '--due-years')
        return
        ;;
    '--due-day')
        return
        ;;
    '--due-months-after')
        return
        ;;
    '--hours')
        return
        ;;
    '--days')
        return
        ;;
    '--working-days')
        return
        ;;
    '--months')
        return
        ;;
    '--roll')
        return
        ;;
    '--lead')
        return
        ;;
    '--valid-from')
        return
        ;;
    '--valid-to')
        return
        ;;
    '--basis')
        return
        ;;
    esac
}

_vientro_rule_adopt() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --from)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--from')
        return
        ;;
    esac
}

_vientro_rule_reminders() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_rule_remind() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --reset --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --before --after-working-days --escalate-after)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--before')
        return
        ;;
    '--after-working-days')
        return
        ;;
    '--escalate-after')
        return
        ;;
    esac
}

_vientro_flag() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list)
        # Offer subcommand argument completions
        "_vientro_flag_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list' -- "${cur}"))
        ;;
    esac
}

_vientro_flag_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --all --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --kind --subject)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--kind')
        return
        ;;
    '--subject')
        return
        ;;
    esac
}

_vientro_job() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|run|pause|resume|schedule|history|audit)
        # Offer subcommand argument completions
        "_vientro_job_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list run pause resume schedule history audit' -- "${cur}"))
        ;;
    esac
}

_vientro_job_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_job_run() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --wait --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --at)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--at')
        return
        ;;
    esac
}

_vientro_job_pause() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_job_resume() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_job_schedule() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --enable-job --disable-job --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --catch-up --window)
    __vientro_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--catch-up')
        return
        ;;
    '--window')
        return
        ;;
    esac
}

_vientro_job_history() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --limit)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--limit')
        return
        ;;
    esac
}

_vientro_job_audit() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --exit-code --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --since)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--since')
        return
        ;;
    esac
}

_vientro_clock() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    accept)
        # Offer subcommand argument completions
        "_vientro_clock_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'accept' -- "${cur}"))
        ;;
    esac
}

_vientro_clock_accept() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_mail() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|preview|test|release|cancel|retry|resolve)
        # Offer subcommand argument completions
        "_vientro_mail_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show preview test release cancel retry resolve' -- "${cur}"))
        ;;
    esac
}

_vientro_mail_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=(--state)
    non_repeating_options=(--socket --config --lang --timeout --limit)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--state')
        return
        ;;
    '--limit')
        return
        ;;
    esac
}

_vientro_mail_show() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --eml --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_mail_preview() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --eml --html --text --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --at --to --language)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--at')
        return
        ;;
    '--to')
        return
        ;;
    '--language')
        return
        ;;
    esac
}

_vientro_mail_test() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --to)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--to')
        return
        ;;
    esac
}

_vientro_mail_release() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_mail_cancel() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_mail_retry() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_mail_resolve() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --sent --resend --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_subscription() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list)
        # Offer subcommand argument completions
        "_vientro_subscription_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list' -- "${cur}"))
        ;;
    esac
}

_vientro_subscription_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --limit)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--limit')
        return
        ;;
    esac
}

_vientro_audit() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|verify)
        # Offer subcommand argument completions
        "_vientro_audit_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list verify' -- "${cur}"))
        ;;
    esac
}

_vientro_audit_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --since --subject --actor --limit)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--since')
        return
        ;;
    '--subject')
        return
        ;;
    '--actor')
        return
        ;;
    '--limit')
        return
        ;;
    esac
}

_vientro_audit_verify() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --exit-code --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_donor() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|history|add|edit|merge|unmerge)
        # Offer subcommand argument completions
        "_vientro_donor_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show history add edit merge unmerge' -- "${cur}"))
        ;;
    esac
}

_vientro_donor_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --csv --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --limit --offset --search --sort)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--search')
        return
        ;;
    '--sort')
        return
        ;;
    esac
}

_vientro_donor_show() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_donor_history() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_donor_add() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_donor_edit() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=(--clear)
    non_repeating_options=(--socket --config --lang --timeout --reason --if-version)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--clear')
        return
        ;;
    '--if-version')
        return
        ;;
    esac
}

_vientro_donor_merge() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_donor_unmerge() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_certificate() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|history|add|edit)
        # Offer subcommand argument completions
        "_vientro_certificate_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show history add edit' -- "${cur}"))
        ;;
    esac
}

_vientro_certificate_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --csv --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --limit --offset --search --sort)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--search')
        return
        ;;
    '--sort')
        return
        ;;
    esac
}

_vientro_certificate_show() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_certificate_history() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_certificate_add() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_certificate_edit() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=(--clear)
    non_repeating_options=(--socket --config --lang --timeout --reason --if-version)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--clear')
        return
        ;;
    '--if-version')
        return
        ;;
    esac
}

_vientro_project() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|history|add|edit|split|splits|move|amend|regime|life)
        # Offer subcommand argument completions
        "_vientro_project_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show history add edit split splits move amend regime life' -- "${cur}"))
        ;;
    esac
}

_vientro_project_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --csv --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --limit --offset --search --sort)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--search')
        return
        ;;
    '--sort')
        return
        ;;
    esac
}

_vientro_project_show() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_project_history() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_project_add() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_project_edit() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=(--clear)
    non_repeating_options=(--socket --config --lang --timeout --reason --if-version)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--clear')
        return
        ;;
    '--if-version')
        return
        ;;
    esac
}

_vientro_project_split() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --sectors --areas --donors --effective-on)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--sectors')
        return
        ;;
    '--areas')
        return
        ;;
    '--donors')
        return
        ;;
    '--effective-on')
        return
        ;;
    esac
}

_vientro_project_splits() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_project_move() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --on --decision --authority --approved-on --start-on --end-on)
    __vientro_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--on')
        return
        ;;
    '--decision')
        return
        ;;
    '--authority')
        return
        ;;
    '--approved-on')
        return
        ;;
    '--start-on')
        return
        ;;
    '--end-on')
        return
        ;;
    esac
}

_vientro_project_amend() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --end-on --decision --on)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--end-on')
        return
        ;;
    '--decision')
        return
        ;;
    '--on')
        return
        ;;
    esac
}

_vientro_project_regime() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --from)
    __vientro_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--from')
        return
        ;;
    esac
}

_vientro_project_life() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_document() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|history|add|edit)
        # Offer subcommand argument completions
        "_vientro_document_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show history add edit' -- "${cur}"))
        ;;
    esac
}

_vientro_document_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --csv --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --limit --offset --search --sort)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--search')
        return
        ;;
    '--sort')
        return
        ;;
    esac
}

_vientro_document_show() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_document_history() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_document_add() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_document_edit() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=(--clear)
    non_repeating_options=(--socket --config --lang --timeout --reason --if-version)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--clear')
        return
        ;;
    '--if-version')
        return
        ;;
    esac
}

_vientro_agency() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|history|add|edit|succeed)
        # Offer subcommand argument completions
        "_vientro_agency_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show history add edit succeed' -- "${cur}"))
        ;;
    esac
}

_vientro_agency_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --csv --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --limit --offset --search --sort)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--search')
        return
        ;;
    '--sort')
        return
        ;;
    esac
}

_vientro_agency_show() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_agency_history() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_agency_add() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_agency_edit() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=(--clear)
    non_repeating_options=(--socket --config --lang --timeout --reason --if-version)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--clear')
        return
        ;;
    '--if-version')
        return
        ;;
    esac
}

_vientro_agency_succeed() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --act --on)
    __vientro_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--act')
        return
        ;;
    '--on')
        return
        ;;
    esac
}

_vientro_contact() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|history|add|edit|erase)
        # Offer subcommand argument completions
        "_vientro_contact_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show history add edit erase' -- "${cur}"))
        ;;
    esac
}

_vientro_contact_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --csv --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --limit --offset --search --sort)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--search')
        return
        ;;
    '--sort')
        return
        ;;
    esac
}

_vientro_contact_show() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_contact_history() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_contact_add() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_contact_edit() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=(--clear)
    non_repeating_options=(--socket --config --lang --timeout --reason --if-version)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--clear')
        return
        ;;
    '--if-version')
        return
        ;;
    esac
}

_vientro_contact_erase() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_person() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|history|add|edit|erase)
        # Offer subcommand argument completions
        "_vientro_person_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show history add edit erase' -- "${cur}"))
        ;;
    esac
}

_vientro_person_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --csv --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --limit --offset --search --sort)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--search')
        return
        ;;
    '--sort')
        return
        ;;
    esac
}

_vientro_person_show() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_person_history() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_person_add() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_person_edit() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=(--clear)
    non_repeating_options=(--socket --config --lang --timeout --reason --if-version)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--clear')
        return
        ;;
    '--if-version')
        return
        ;;
    esac
}

_vientro_person_erase() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_sector() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|history|add|edit)
        # Offer subcommand argument completions
        "_vientro_sector_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show history add edit' -- "${cur}"))
        ;;
    esac
}

_vientro_sector_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --csv --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --limit --offset --search --sort)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--search')
        return
        ;;
    '--sort')
        return
        ;;
    esac
}

_vientro_sector_show() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_sector_history() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_sector_add() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_sector_edit() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=(--clear)
    non_repeating_options=(--socket --config --lang --timeout --reason --if-version)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--clear')
        return
        ;;
    '--if-version')
        return
        ;;
    esac
}

_vientro_area() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|history|add|edit|reform)
        # Offer subcommand argument completions
        "_vientro_area_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show history add edit reform' -- "${cur}"))
        ;;
    esac
}

_vientro_area_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --csv --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --limit --offset --search --sort)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--search')
        return
        ;;
    '--sort')
        return
        ;;
    esac
}

_vientro_area_show() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_area_history() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    esac
}

_vientro_area_add() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_vientro_area_edit() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=(--clear)
    non_repeating_options=(--socket --config --lang --timeout --reason --if-version)
    __vientro_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--clear')
        return
        ;;
    '--if-version')
        return
        ;;
    esac
}

_vientro_area_reform() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --effective-on --act)
    __vientro_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--effective-on')
        return
        ;;
    '--act')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __vientro_add_completions -f
        return
        ;;
    esac
}

_vientro_handover() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--socket --config --lang --timeout --reason --from)
    __vientro_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--socket')
        __vientro_add_completions -f
        return
        ;;
    '--config')
        __vientro_add_completions -f
        return
        ;;
    '--lang')
        __vientro_add_completions -W 'vi'$'\n''en'
        return
        ;;
    '--timeout')
        return
        ;;
    '--reason')
        return
        ;;
    '--from')
        return
        ;;
    esac
}

_vientro_help() {
    repeating_flags=()
    non_repeating_flags=(--version)
    repeating_options=()
    non_repeating_options=()
    __vientro_offer_flags_options -1
}

complete -o filenames -F _vientro vientro
