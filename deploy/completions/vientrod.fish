function __vientrod_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __vientrod_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __vientrod_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __vientrod_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __vientrod_parse_tokens -S
    set -l unparsed_tokens (__vientrod_tokens -pc)
    switch $unparsed_tokens[1]
    case 'vientrod'
        __vientrod_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'run'
            __vientrod_parse_subcommand 0 'config=' 'state-dir=' 'socket=' 'database-url=' 'run-as=' 'log-level=' 'version' 'h/help'
        case 'migrate'
            __vientrod_parse_subcommand 0 'config=' 'state-dir=' 'socket=' 'database-url=' 'run-as=' 'log-level=' 'version' 'h/help'
        case 'check'
            __vientrod_parse_subcommand 0 'config=' 'state-dir=' 'socket=' 'database-url=' 'run-as=' 'log-level=' 'version' 'h/help'
        case 'help'
            __vientrod_parse_subcommand -r 1 'version'
        end
    end
end

function __vientrod_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __vientrod_parse_subcommand -S -a positional_count
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

function __vientrod_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __vientrod_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__vientrod_tokens -p)
    if test -z "$(__vientrod_tokens -t)"
        set -l index (count (__vientrod_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'vientrod' -f
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod" version' -l 'version' -d 'Show the version.'
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_positional "vientrod" -eq 1' -fa 'run' -d 'Run until SIGTERM or SIGINT (the default).'
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_positional "vientrod" -eq 1' -fa 'migrate' -d 'Bring the database to this version\'s schema, then stop.'
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_positional "vientrod" -eq 1' -fa 'check' -d 'Check configuration and database; changes nothing.'
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_positional "vientrod" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod run" config' -l 'config' -d 'The configuration file (default: /etc/vientro/vientro.yaml, if it exists).' -rfka ''
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod run" state-dir' -l 'state-dir' -d 'Where the embedded PostgreSQL and the lock live (state_dir).' -rfka ''
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod run" socket' -l 'socket' -d 'The control socket (control.socket).' -rfka ''
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod run" database-url' -l 'database-url' -d 'A PostgreSQL to use instead of the embedded one (database.url).' -rfka ''
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod run" run-as' -l 'run-as' -d 'Whom to become when started as root (run_as).' -rfka ''
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod run" log-level' -l 'log-level' -d 'trace, debug, info, notice, warning, error or critical (log.level).' -rfka ''
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod run" version' -l 'version' -d 'Show the version.'
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod run" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod migrate" config' -l 'config' -d 'The configuration file (default: /etc/vientro/vientro.yaml, if it exists).' -rfka ''
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod migrate" state-dir' -l 'state-dir' -d 'Where the embedded PostgreSQL and the lock live (state_dir).' -rfka ''
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod migrate" socket' -l 'socket' -d 'The control socket (control.socket).' -rfka ''
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod migrate" database-url' -l 'database-url' -d 'A PostgreSQL to use instead of the embedded one (database.url).' -rfka ''
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod migrate" run-as' -l 'run-as' -d 'Whom to become when started as root (run_as).' -rfka ''
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod migrate" log-level' -l 'log-level' -d 'trace, debug, info, notice, warning, error or critical (log.level).' -rfka ''
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod migrate" version' -l 'version' -d 'Show the version.'
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod migrate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod check" config' -l 'config' -d 'The configuration file (default: /etc/vientro/vientro.yaml, if it exists).' -rfka ''
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod check" state-dir' -l 'state-dir' -d 'Where the embedded PostgreSQL and the lock live (state_dir).' -rfka ''
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod check" socket' -l 'socket' -d 'The control socket (control.socket).' -rfka ''
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod check" database-url' -l 'database-url' -d 'A PostgreSQL to use instead of the embedded one (database.url).' -rfka ''
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod check" run-as' -l 'run-as' -d 'Whom to become when started as root (run_as).' -rfka ''
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod check" log-level' -l 'log-level' -d 'trace, debug, info, notice, warning, error or critical (log.level).' -rfka ''
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod check" version' -l 'version' -d 'Show the version.'
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'vientrod' -n '__vientrod_should_offer_completions_for_flags_or_options "vientrod help" version' -l 'version' -d 'Show the version.'
