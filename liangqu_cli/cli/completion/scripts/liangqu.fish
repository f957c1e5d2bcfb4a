# Completion of liangqu in fish. To use it, write it once to
#   ~/.config/fish/completions/liangqu.fish

function __liangqu_answers
    set -l words (commandline -opc)
    while string match -qr '^\w+=' -- "$words[1]"
        set -e words[1]
    end
    set -l typed (commandline -ct)
    set -l current
    for quote in '' \' '"'
        set current (string unescape -- "$typed$quote")
        and break
    end
    set -l reply (_LIANGQU_COMPLETE=fish command liangqu $words[2..] "$current" 2>/dev/null </dev/null)
    set -g __liangqu_offers $reply[2..]
    # Where no rule applies, fish completes files.
    test "$reply[1]" != files
end

complete -c liangqu -e
complete -c liangqu -n __liangqu_answers -k -f -a '$__liangqu_offers'
