import ArgumentParser
import JobSearch

/// Prints what has a shell complete the words of kith: `kith completion bash`.
struct CompletionCommand: ExplainedCommand {
    static let configuration = CommandConfiguration(
        commandName: "completion", abstract: "Print what has a shell complete commands and names.",
        discussion: """
            Commands, options, and the names that are in the log: kith done por<TAB> offers the open follow-up about the \
            portfolio, kith show dee<TAB> companies and contacts.

            bash: kith completion bash > ~/.local/share/bash-completion/completions/kith
            zsh: kith completion zsh > a directory of $fpath, as _kith
            fish: kith completion fish > ~/.config/fish/completions/kith.fish
            """)
    static let examples = [
        "kith completion bash", "kith completion zsh", "kith completion fish",
    ]

    @Argument(help: "The shell (default: that of SHELL).") var shell: Shell?

    enum Shell: String, CaseIterable, ExpressibleByArgument { case bash, zsh, fish }

    /// - Throws: `CommandError` where no shell is named, and SHELL has none of these.
    func script(in world: World) throws -> String {
        let own = world.environment["SHELL"]?.split(separator: "/").last.map(String.init)
        switch shell ?? own.flatMap({ Shell(rawValue: $0) }) {
        case .bash?: return CompletionScripts.bash
        case .zsh?: return CompletionScripts.zsh
        case .fish?: return CompletionScripts.fish
        case nil:
            throw CommandError(
                "\(own.map { "The shell \(shown($0)) is none that" } ?? "No shell is named in SHELL that") kith completes in.",
                hint: "kith completion bash, kith completion zsh or kith completion fish",
                status: .misuse)
        }
    }
}

/// The scripts: all that they know is how to ask kith.
enum CompletionScripts {
    static let bash = #"""
        # Completion of kith in bash: kith completion bash
        _kith() {
            local candidate candidates
            COMPREPLY=()
            candidates=$("${COMP_WORDS[0]}" __complete bash "$((COMP_CWORD - 1))" "${COMP_WORDS[@]:1}" 2>/dev/null) || return 0
            case $candidates in
            :files) compopt -o default 2>/dev/null; return 0 ;;
            :directories) compopt -o dirnames 2>/dev/null; return 0 ;;
            esac
            while IFS= read -r candidate; do
                [ -n "$candidate" ] && COMPREPLY+=("$candidate")
            done <<<"$candidates"
            case ${COMPREPLY[0]-} in --*=) compopt -o nospace 2>/dev/null ;; esac
            return 0
        }
        complete -F _kith kith

        """#

    static let zsh = #"""
        #compdef kith
        # Completion of kith in zsh: kith completion zsh
        _kith() {
            local line value display kind
            local -a values displays found described
            while IFS= read -r line; do
                case $line in
                :files) _files; return ;;
                :directories) _files -/; return ;;
                esac
                # A sign, the word, and behind a tab what it is.
                kind=${line[1]} line=${line[2,-1]} value=${line%%$'\t'*} display=$value
                [[ $line == *$'\t'* ]] && display="$value  -- ${line#*$'\t'}"
                if [[ $kind == '~' ]]; then
                    found+=("$value") described+=("$display")
                else
                    values+=("$value") displays+=("$display")
                fi
            done < <("${words[1]}" __complete zsh "$((CURRENT - 2))" "${(@Q)words[2,-1]}" 2>/dev/null)
            (( ${#values} )) && compadd -l -d displays -a values
            if (( ${#found} )); then
                # They were found by their words, and need not begin as typed.
                compadd -U -l -V kith -d described -a found
                (( ${#found} > 1 )) && compstate[insert]=menu
            fi
            (( ${#values} + ${#found} ))
        }
        # As a file of $fpath it is called, in a start-up file it is read.
        if [[ ${funcstack[1]-} == _kith ]]; then _kith "$@"; else compdef _kith kith; fi

        """#

    static let fish = #"""
        # Completion of kith in fish: kith completion fish
        function __kith_candidates
            set -l words (commandline -opc)
            set -e words[1]
            kith __complete fish (count $words) $words (commandline -ct) 2>/dev/null
        end

        function __kith_wants_files
            string match -q -r '^:(files|directories)$' -- (__kith_candidates)[1]
        end

        complete -c kith -n 'not __kith_wants_files' -f -a '(__kith_candidates)'
        complete -c kith -n __kith_wants_files -F

        """#
}
