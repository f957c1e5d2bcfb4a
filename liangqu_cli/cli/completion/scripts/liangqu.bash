# Completion of liangqu in bash. To use it, add to ~/.bashrc:
#   eval "$(liangqu --show-completion bash)"
# or write it once to ~/.local/share/bash-completion/completions/liangqu.

_liangqu() {
    local kind='' line
    COMPREPLY=()
    {
        IFS= read -r kind
        while IFS= read -r line; do
            COMPREPLY+=("$line")
        done
    } < <(_LIANGQU_COMPLETE=bash command liangqu \
        "$COMP_TYPE" "${COLUMNS-}" "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null </dev/null)
    # bash 3.2 has no compopt: there a space follows, and the files are always a last resort.
    type compopt >/dev/null 2>&1 || return 0
    case $kind in
        files) compopt -o bashdefault -o default ;;
        open) compopt -o nospace ;;
    esac
}

complete -o nosort -F _liangqu liangqu 2>/dev/null ||
    complete -o bashdefault -o default -F _liangqu liangqu
