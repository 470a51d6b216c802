function __vientro_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __vientro_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __vientro_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __vientro_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __vientro_parse_tokens -S
    set -l unparsed_tokens (__vientro_tokens -pc)
    switch $unparsed_tokens[1]
    case 'vientro'
        __vientro_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'status'
            __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'wait=' 'version' 'h/help'
        case 'total'
            __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'measure=' 'by=' 'currency=' 'from=' 'to=' 'period=' 'as-of=' 'cut=' 'lens=' 'scheme=' 'compare=' 'donor=+' 'sector=+' 'area=+' 'owner=+' 'project=+' 'modality=+' 'class=+' 'country=+' 'version' 'h/help'
        case 'mission'
            __vientro_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'totals'
                __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'by=' 'from=' 'to=' 'version' 'h/help'
            case 'list'
                __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'limit=' 'version' 'h/help'
            case 'show'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'version' 'h/help'
            end
        case 'import'
            __vientro_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'file'
                __vientro_parse_subcommand 2 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'skip-invalid' 'rejects=' 'version' 'h/help'
            case 'list'
                __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'limit=' 'version' 'h/help'
            case 'reverse'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'version' 'h/help'
            end
        case 'export'
            __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'out=' 'version' 'h/help'
        case 'report'
            __vientro_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'state=+' 'direction=' 'as-of=' 'known=' 'rule=' 'reporter=' 'limit=' 'version' 'h/help'
            case 'explain'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'version' 'h/help'
            case 'submit'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'on=' 'number=' 'document=' 'note=' 'version' 'h/help'
            case 'receive'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'on=' 'number=' 'document=' 'note=' 'version' 'h/help'
            case 'return'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'on=' 'number=' 'document=' 'note=' 'until=' 'version' 'h/help'
            case 'waive'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'on=' 'number=' 'document=' 'note=' 'version' 'h/help'
            case 'extend'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'on=' 'number=' 'document=' 'note=' 'until=' 'version' 'h/help'
            case 'none-required'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'on=' 'number=' 'document=' 'note=' 'before=' 'version' 'h/help'
            case 'send'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'revise' 'version' 'h/help'
            end
        case 'deadline'
            __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'on=' 'from=' 'days=' 'working-days=' 'months=' 'before' 'roll=' 'version' 'h/help'
        case 'rule'
            __vientro_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'version' 'h/help'
            case 'adopt'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'from=' 'version' 'h/help'
            end
        case 'flag'
            __vientro_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'kind=' 'version' 'h/help'
            end
        case 'job'
            __vientro_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'version' 'h/help'
            case 'run'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'at=' 'wait' 'version' 'h/help'
            case 'pause'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'version' 'h/help'
            case 'resume'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'version' 'h/help'
            case 'schedule'
                __vientro_parse_subcommand 2 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'catch-up=' 'window=' 'enable-job' 'disable-job' 'version' 'h/help'
            case 'history'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'limit=' 'version' 'h/help'
            case 'audit'
                __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'since=' 'exit-code' 'version' 'h/help'
            end
        case 'mail'
            __vientro_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'state=+' 'limit=' 'version' 'h/help'
            case 'show'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'eml' 'version' 'h/help'
            case 'preview'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'at=' 'to=' 'language=' 'eml' 'html' 'text' 'version' 'h/help'
            case 'test'
                __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'to=' 'version' 'h/help'
            case 'release'
                __vientro_parse_subcommand -r 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'version' 'h/help'
            case 'cancel'
                __vientro_parse_subcommand -r 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'version' 'h/help'
            case 'retry'
                __vientro_parse_subcommand -r 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'version' 'h/help'
            case 'resolve'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'reason=' 'dry-run' 'sent' 'resend' 'version' 'h/help'
            end
        case 'subscription'
            __vientro_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'limit=' 'version' 'h/help'
            end
        case 'audit'
            __vientro_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'since=' 'subject=' 'actor=' 'limit=' 'version' 'h/help'
            case 'verify'
                __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'exit-code' 'version' 'h/help'
            end
        case 'donor'
            __vientro_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'limit=' 'version' 'h/help'
            end
        case 'project'
            __vientro_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'limit=' 'version' 'h/help'
            case 'show'
                __vientro_parse_subcommand 1 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'version' 'h/help'
            end
        case 'agency'
            __vientro_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __vientro_parse_subcommand 0 'socket=' 'config=' 'json' 'lang=' 'no-color' 'timeout=' 'limit=' 'version' 'h/help'
            end
        case 'help'
            __vientro_parse_subcommand -r 1 'version'
        end
    end
end

function __vientro_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __vientro_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __vientro_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __vientro_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__vientro_tokens -p)
    if test -z "$(__vientro_tokens -t)"
        set -l index (count (__vientro_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'vientro' -f
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro" -eq 1' -fa 'status' -d 'Show how the daemon is and what needs doing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro" -eq 1' -fa 'total' -d 'Add up the aid by sector, place, donor, time …'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro" -eq 1' -fa 'mission' -d 'Delegations and person-visits.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro" -eq 1' -fa 'import' -d 'Bring a CSV file into a register or the ledger.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro" -eq 1' -fa 'export' -d 'Write a register or the ledger as CSV.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro" -eq 1' -fa 'report' -d 'Reports that others owe us, and that we owe.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro" -eq 1' -fa 'deadline' -d 'Work a deadline out by the calendar\'s rules.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro" -eq 1' -fa 'rule' -d 'The rules that make reports due.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro" -eq 1' -fa 'flag' -d 'What the daemon noticed.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro" -eq 1' -fa 'job' -d 'What the daemon does by itself.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro" -eq 1' -fa 'mail' -d 'Mails that wait, went out or did not.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro" -eq 1' -fa 'subscription' -d 'Who is mailed which report, and when.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro" -eq 1' -fa 'audit' -d 'Who changed what, when and why.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro" -eq 1' -fa 'donor' -d 'Those who give.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro" -eq 1' -fa 'project' -d 'Programmes, projects and non-project grants.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro" -eq 1' -fa 'agency' -d 'Owners, hosts and those who report.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro status" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro status" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro status" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro status" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro status" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro status" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro status" wait' -l 'wait' -d 'Wait up to so many seconds until the daemon is running.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro status" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro status" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" measure' -l 'measure' -d 'commitment, budget, receipt, disbursement or counterpart.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" by' -l 'by' -d 'Up to four dimensions.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" currency' -l 'currency' -d 'VND, USD or original.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" from' -l 'from' -d 'First day.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" to' -l 'to' -d 'Last day, inclusive.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" period' -l 'period' -d '2026, 2026-H1, 2026-Q3 or 2026-10, in place of --from and --to.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" as-of' -l 'as-of' -d 'What was recorded by that instant.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" cut' -l 'cut' -d 'What a cut names, in place of --as-of.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" lens' -l 'lens' -d 'historical or current places.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" scheme' -l 'scheme' -d 'The scheme of sectors.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" compare' -l 'compare' -d 'previous-year.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total"' -l 'donor' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total"' -l 'sector' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total"' -l 'area' -d 'LEVEL:CODE or LEVEL:CODE@DATE, with all below it.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total"' -l 'owner' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total"' -l 'project' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total"' -l 'modality' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total"' -l 'class' -d 'The donor\'s class.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total"' -l 'country' -d 'The donor\'s country.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro total" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro mission" -eq 1' -fa 'totals' -d 'Count missions and person-visits in the period of arrival.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro mission" -eq 1' -fa 'list' -d 'List the missions.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro mission" -eq 1' -fa 'show' -d 'Show one mission.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission totals" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission totals" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission totals" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission totals" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission totals" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission totals" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission totals" by' -l 'by' -d 'Dimensions.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission totals" from' -l 'from' -d 'First day of arrival.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission totals" to' -l 'to' -d 'Last day of arrival, inclusive.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission totals" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission totals" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission list" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission list" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission list" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission list" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission list" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission list" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission list" limit' -l 'limit' -d 'At most so many rows.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission list" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission show" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission show" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission show" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission show" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission show" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission show" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission show" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mission show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro import" -eq 1' -fa 'file' -d 'Import one file.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro import" -eq 1' -fa 'list' -d 'List the imports, newest first.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro import" -eq 1' -fa 'reverse' -d 'Take a whole import back by reversal.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import file" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import file" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import file" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import file" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import file" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import file" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import file" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import file" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import file" skip-invalid' -l 'skip-invalid' -d 'Import the good lines although others are rejected.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import file" rejects' -l 'rejects' -d 'Write the rejected lines to this file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro import file" -eq 1' -F
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import file" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import file" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import list" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import list" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import list" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import list" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import list" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import list" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import list" limit' -l 'limit' -d 'At most so many rows.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import list" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import reverse" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import reverse" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import reverse" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import reverse" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import reverse" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import reverse" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import reverse" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import reverse" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import reverse" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro import reverse" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro export" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro export" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro export" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro export" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro export" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro export" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro export" out' -l 'out' -d 'The file to write; default standard output.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro export" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro export" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro report" -eq 1' -fa 'list' -d 'List the reports owed.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro report" -eq 1' -fa 'explain' -d 'Say why a report is owed, and what happened to it.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro report" -eq 1' -fa 'submit' -d 'A report came in (or went out) and waits to be checked.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro report" -eq 1' -fa 'receive' -d 'A report was checked and accepted.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro report" -eq 1' -fa 'return' -d 'A report goes back to be corrected.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro report" -eq 1' -fa 'waive' -d 'A report is not asked for.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro report" -eq 1' -fa 'extend' -d 'A report gets a later due day.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro report" -eq 1' -fa 'none-required' -d 'Nothing is to be reported: one report, or all due before a day.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro report" -eq 1' -fa 'send' -d 'Send the report of a subscription now.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report list" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report list" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report list" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report list" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report list" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report list" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report list"' -l 'state' -d 'Only this state; may be repeated.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report list" direction' -l 'direction' -d 'in (owed to us), out (we owe) or watch.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report list" as-of' -l 'as-of' -d 'The state on that day.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report list" known' -l 'known' -d 'By what was recorded at that instant.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report list" rule' -l 'rule' -d 'Only this rule.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report list" reporter' -l 'reporter' -d 'Only this reporter.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report list" limit' -l 'limit' -d 'At most so many rows.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report list" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report explain" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report explain" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report explain" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report explain" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report explain" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report explain" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report explain" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report explain" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report submit" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report submit" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report submit" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report submit" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report submit" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report submit" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report submit" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report submit" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report submit" on' -l 'on' -d 'The day it happened; default today.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report submit" number' -l 'number' -d 'The document\'s number.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report submit" document' -l 'document' -d 'Where the document is kept.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report submit" note' -l 'note' -d 'A remark.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report submit" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report submit" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report receive" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report receive" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report receive" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report receive" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report receive" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report receive" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report receive" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report receive" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report receive" on' -l 'on' -d 'The day it happened; default today.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report receive" number' -l 'number' -d 'The document\'s number.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report receive" document' -l 'document' -d 'Where the document is kept.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report receive" note' -l 'note' -d 'A remark.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report receive" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report receive" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report return" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report return" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report return" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report return" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report return" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report return" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report return" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report return" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report return" on' -l 'on' -d 'The day it happened; default today.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report return" number' -l 'number' -d 'The document\'s number.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report return" document' -l 'document' -d 'Where the document is kept.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report return" note' -l 'note' -d 'A remark.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report return" until' -l 'until' -d 'The day by which the correction is due.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report return" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report return" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report waive" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report waive" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report waive" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report waive" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report waive" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report waive" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report waive" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report waive" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report waive" on' -l 'on' -d 'The day it happened; default today.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report waive" number' -l 'number' -d 'The document\'s number.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report waive" document' -l 'document' -d 'Where the document is kept.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report waive" note' -l 'note' -d 'A remark.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report waive" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report waive" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report extend" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report extend" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report extend" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report extend" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report extend" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report extend" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report extend" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report extend" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report extend" on' -l 'on' -d 'The day it happened; default today.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report extend" number' -l 'number' -d 'The document\'s number.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report extend" document' -l 'document' -d 'Where the document is kept.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report extend" note' -l 'note' -d 'A remark.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report extend" until' -l 'until' -d 'The new due day.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report extend" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report extend" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report none-required" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report none-required" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report none-required" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report none-required" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report none-required" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report none-required" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report none-required" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report none-required" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report none-required" on' -l 'on' -d 'The day it happened; default today.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report none-required" number' -l 'number' -d 'The document\'s number.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report none-required" document' -l 'document' -d 'Where the document is kept.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report none-required" note' -l 'note' -d 'A remark.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report none-required" before' -l 'before' -d 'All open reports due before this day.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report none-required" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report none-required" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report send" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report send" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report send" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report send" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report send" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report send" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report send" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report send" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report send" revise' -l 'revise' -d 'Make the next revision, marked as replacing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report send" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro report send" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro deadline" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro deadline" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro deadline" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro deadline" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro deadline" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro deadline" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro deadline" on' -l 'on' -d 'A fixed statutory date.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro deadline" from' -l 'from' -d 'The day of the event; it is not counted.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro deadline" days' -l 'days' -d 'Calendar days after it.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro deadline" working-days' -l 'working-days' -d 'Working days after it.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro deadline" months' -l 'months' -d 'Months after it.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro deadline" before' -l 'before' -d 'Count backwards.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro deadline" roll' -l 'roll' -d 'next, previous or none. Default: next, with --before previous.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro deadline" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro deadline" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro rule" -eq 1' -fa 'list' -d 'List the rules.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro rule" -eq 1' -fa 'adopt' -d 'Take the dates of one regime over for another, marked unverified.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule list" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule list" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule list" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule list" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule list" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule list" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule list" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule adopt" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule adopt" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule adopt" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule adopt" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule adopt" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule adopt" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule adopt" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule adopt" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule adopt" from' -l 'from' -d 'The regime whose dates are taken, as ND80.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule adopt" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro rule adopt" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro flag" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro flag" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro flag" -eq 1' -fa 'list' -d 'List the flags.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro flag list" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro flag list" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro flag list" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro flag list" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro flag list" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro flag list" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro flag list" kind' -l 'kind' -d 'Only this kind, as regime-without-rule.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro flag list" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro flag list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro job" -eq 1' -fa 'list' -d 'List the jobs.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro job" -eq 1' -fa 'run' -d 'Run a job now, or as if now were another instant.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro job" -eq 1' -fa 'pause' -d 'Skip a job\'s ticks until it is resumed.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro job" -eq 1' -fa 'resume' -d 'Run a paused job\'s ticks again.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro job" -eq 1' -fa 'schedule' -d 'Give a job another schedule; what is not named stays.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro job" -eq 1' -fa 'history' -d 'What became of each tick, newest first.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro job" -eq 1' -fa 'audit' -d 'Prove that every tick is accounted for.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job list" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job list" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job list" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job list" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job list" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job list" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job list" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job run" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job run" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job run" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job run" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job run" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job run" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job run" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job run" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job run" at' -l 'at' -d 'Act as if now were this instant.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job run" wait' -l 'wait' -d 'Answer only when the run has ended.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job run" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job run" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job pause" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job pause" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job pause" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job pause" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job pause" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job pause" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job pause" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job pause" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job pause" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job pause" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job resume" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job resume" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job resume" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job resume" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job resume" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job resume" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job resume" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job resume" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job resume" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job resume" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job schedule" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job schedule" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job schedule" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job schedule" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job schedule" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job schedule" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job schedule" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job schedule" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job schedule" catch-up' -l 'catch-up' -d 'once, none or all.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job schedule" window' -l 'window' -d 'How late a tick may still run, as 2h.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job schedule" enable-job' -l 'enable-job' -d 'Switch the job on or off.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job schedule" disable-job' -l 'disable-job' -d 'Switch the job on or off.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job schedule" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job schedule" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job history" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job history" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job history" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job history" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job history" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job history" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job history" limit' -l 'limit' -d 'At most so many rows.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job history" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job history" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job audit" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job audit" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job audit" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job audit" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job audit" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job audit" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job audit" since' -l 'since' -d 'From this day on.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job audit" exit-code' -l 'exit-code' -d 'Exit with 3 when there is a gap.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job audit" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro job audit" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro mail" -eq 1' -fa 'list' -d 'List the mails.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro mail" -eq 1' -fa 'show' -d 'Show one mail and what happened to it.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro mail" -eq 1' -fa 'preview' -d 'Show a report as it would be mailed; nothing is kept.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro mail" -eq 1' -fa 'test' -d 'Send a test mail through the configured server.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro mail" -eq 1' -fa 'release' -d 'Let held mails go out.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro mail" -eq 1' -fa 'cancel' -d 'Never send these mails.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro mail" -eq 1' -fa 'retry' -d 'Try failed mails again.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro mail" -eq 1' -fa 'resolve' -d 'Say what became of a mail in state unknown.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail list" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail list" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail list" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail list" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail list" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail list" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail list"' -l 'state' -d 'Only this state; may be repeated.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail list" limit' -l 'limit' -d 'At most so many rows.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail list" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail show" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail show" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail show" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail show" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail show" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail show" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail show" eml' -l 'eml' -d 'The mail\'s own bytes.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail show" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail preview" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail preview" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail preview" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail preview" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail preview" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail preview" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail preview" at' -l 'at' -d 'As if now were this instant.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail preview" to' -l 'to' -d 'As for this address.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail preview" language' -l 'language' -d 'The mail\'s language: vi or en.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail preview" eml' -l 'eml' -d 'The mail\'s bytes.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail preview" html' -l 'html' -d 'The HTML part.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail preview" text' -l 'text' -d 'The plain text part (default).'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail preview" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail preview" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail test" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail test" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail test" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail test" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail test" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail test" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail test" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail test" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail test" to' -l 'to' -d 'The address.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail test" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail test" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail release" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail release" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail release" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail release" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail release" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail release" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail release" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail release" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail release" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail release" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail cancel" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail cancel" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail cancel" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail cancel" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail cancel" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail cancel" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail cancel" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail cancel" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail cancel" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail cancel" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail retry" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail retry" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail retry" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail retry" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail retry" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail retry" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail retry" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail retry" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail retry" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail retry" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail resolve" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail resolve" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail resolve" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail resolve" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail resolve" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail resolve" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail resolve" reason' -l 'reason' -d 'Why; kept in the audit trail.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail resolve" dry-run' -l 'dry-run' -d 'Say what would change, change nothing.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail resolve" sent' -l 'sent' -d 'It arrived.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail resolve" resend' -l 'resend' -d 'It did not: send it once more.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail resolve" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro mail resolve" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro subscription" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro subscription" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro subscription" -eq 1' -fa 'list' -d 'List the subscriptions.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro subscription list" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro subscription list" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro subscription list" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro subscription list" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro subscription list" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro subscription list" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro subscription list" limit' -l 'limit' -d 'At most so many rows.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro subscription list" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro subscription list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro audit" -eq 1' -fa 'list' -d 'List the changes, newest first.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro audit" -eq 1' -fa 'verify' -d 'Prove that no change was altered or taken out.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit list" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit list" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit list" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit list" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit list" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit list" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit list" since' -l 'since' -d 'From this day or instant on.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit list" subject' -l 'subject' -d 'Only what concerns this code.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit list" actor' -l 'actor' -d 'Only by this login.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit list" limit' -l 'limit' -d 'At most so many rows.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit list" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit verify" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit verify" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit verify" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit verify" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit verify" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit verify" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit verify" exit-code' -l 'exit-code' -d 'Exit with 3 when the chain does not hold.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit verify" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro audit verify" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro donor" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro donor" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro donor" -eq 1' -fa 'list' -d 'List the donors.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro donor list" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro donor list" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro donor list" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro donor list" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro donor list" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro donor list" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro donor list" limit' -l 'limit' -d 'At most so many rows.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro donor list" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro donor list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro project" -eq 1' -fa 'list' -d 'List the projects.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro project" -eq 1' -fa 'show' -d 'Show one project.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project list" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project list" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project list" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project list" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project list" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project list" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project list" limit' -l 'limit' -d 'At most so many rows.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project list" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project show" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project show" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project show" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project show" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project show" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project show" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project show" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro project show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro agency" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro agency" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_positional "vientro agency" -eq 1' -fa 'list' -d 'List the agencies.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro agency list" socket' -l 'socket' -d 'The daemon\'s control socket.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro agency list" config' -l 'config' -d 'Take the socket\'s path from a configuration file.' -rF
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro agency list" json' -l 'json' -d 'Print the daemon\'s JSON document unchanged.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro agency list" lang' -l 'lang' -d 'Language of the texts: vi or en. Default: LC_ALL, then LANG.' -rfka 'vi en'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro agency list" no-color' -l 'no-color' -d 'Never use colour.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro agency list" timeout' -l 'timeout' -d 'Give up after so many seconds without a byte from the daemon.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro agency list" limit' -l 'limit' -d 'At most so many rows.' -rfka ''
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro agency list" version' -l 'version' -d 'Show the version.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro agency list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientro' -n '__vientro_should_offer_completions_for_flags_or_options "vientro help" version' -l 'version' -d 'Show the version.'
