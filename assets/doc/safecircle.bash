# SPDX-License-Identifier: MIT
#
# Completion of safecircle for bash. Printed by: safecircle help --completion bash
_safecircle_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$word"); }
_safecircle_files() { # the pattern of their names; folders lead there
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -d -- "$word"; [ -z "$1" ] || compgen -f -X "!$1" -- "$word" | while IFS= read -r f; do [ -d "$f" ] || echo "$f"; done)
}
_safecircle() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= operands=0 i w
    COMPREPLY=()
    if [[ $word == = ]]; then word=; elif [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        w=${COMP_WORDS[i]}
        case $w in
        --size) [[ ${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++)) ;;
        --lang) [[ ${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++)) ;;
        --band) [[ ${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++)) ;;
        --out|-o) [[ ${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++)) ;;
        --scene) [[ ${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++)) ;;
        --voices) [[ ${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++)) ;;
        --schema) [[ ${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++)) ;;
        --import) [[ ${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++)) ;;
        --to) [[ ${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++)) ;;
        --commune) [[ ${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++)) ;;
        --name) [[ ${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++)) ;;
        --records) [[ ${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++)) ;;
        --shots) [[ ${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++)) ;;
        --coverage) [[ ${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++)) ;;
        --spoken) [[ ${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++)) ;;
        --completion) [[ ${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++)) ;;
        -*) ;;
        *) if [[ -z $command ]]; then command=$w; else ((operands++)); fi ;;
        esac
    done
    case $before in
    --size) _safecircle_words "800x600 1366x768 1920x1080"; return ;;
    --lang) _safecircle_words "vi en"; return ;;
    --band) _safecircle_words "6-8 9-11 12-15 adults"; return ;;
    --out|-o) _safecircle_files ''; return ;;
    --scene) :; return ;;
    --voices) :; return ;;
    --schema) _safecircle_words "level translation plan activity"; return ;;
    --import) _safecircle_files ''; return ;;
    --to) _safecircle_words "po csv yaml"; return ;;
    --commune) :; return ;;
    --name) :; return ;;
    --records) _safecircle_files '*'; return ;;
    --shots) _safecircle_files ''; return ;;
    --coverage) _safecircle_files '*'; return ;;
    --spoken) _safecircle_files '*'; return ;;
    --completion) _safecircle_words "bash"; return ;;
    esac
    case $command in
    play) if [[ $word == -* ]]; then _safecircle_words "--size --full-screen --window --console --kiosk --first-frame --lang --help --version"; else :; fi ;;
    new) if [[ $word == -* ]]; then _safecircle_words "--band --out --lang --help --version"; else :; fi ;;
    write) if [[ $word == -* ]]; then _safecircle_words "--scene --voices --size --lang --help --version"; else _safecircle_files '*.yaml'; fi ;;
    check) if [[ $word == -* ]]; then _safecircle_words "--json --no-fit --watch --lang --help --version"; else _safecircle_files '*'; fi ;;
    manual) if [[ $word == -* ]]; then _safecircle_words "--schema --lang --help --version"; else :; fi ;;
    voices) if [[ $word == -* ]]; then _safecircle_words "--voices --import --lang --help --version"; else _safecircle_files '*.yaml'; fi ;;
    strings) if [[ $word == -* ]]; then _safecircle_words "--lang --program --to --out --help --version"; else [[ $operands == 0 ]] && _safecircle_words "export import status" || _safecircle_files '*'; fi ;;
    guide) if [[ $word == -* ]]; then _safecircle_words "--out --commune --lang --help --version"; else _safecircle_files '*.yaml'; fi ;;
    review) if [[ $word == -* ]]; then _safecircle_words "--out --lang --help --version"; else _safecircle_files '*.yaml'; fi ;;
    import) if [[ $word == -* ]]; then _safecircle_words "--name --band --out --lang --help --version"; else _safecircle_files '*'; fi ;;
    export) if [[ $word == -* ]]; then _safecircle_words "--to --out --lang --help --version"; else _safecircle_files '*.yaml'; fi ;;
    pack) if [[ $word == -* ]]; then _safecircle_words "--out --lang --help --version"; else _safecircle_files '*.yaml'; fi ;;
    unpack) if [[ $word == -* ]]; then _safecircle_words "--out --lang --help --version"; else _safecircle_files '*.vongtron'; fi ;;
    contest) if [[ $word == -* ]]; then _safecircle_words "--out --lang --help --version"; else :; fi ;;
    print) if [[ $word == -* ]]; then _safecircle_words "--out --commune --lang --help --version"; else [[ $operands == 0 ]] && _safecircle_words "cards rules take-home slips phones guide" || _safecircle_files '*.yaml'; fi ;;
    addresses) if [[ $word == -* ]]; then _safecircle_words "--template --out --lang --help --version"; else _safecircle_files '*.csv'; fi ;;
    report) if [[ $word == -* ]]; then _safecircle_words "--out --last --all --merge --records --lang --help --version"; else _safecircle_files '*.csv'; fi ;;
    script) if [[ $word == -* ]]; then _safecircle_words "--size --shots --out --list --coverage --spoken --lang --help --version"; else _safecircle_files '*.play'; fi ;;
    record) if [[ $word == -* ]]; then _safecircle_words "--size --full-screen --window --console --lang --help --version"; else _safecircle_files '*.play'; fi ;;
    demo) if [[ $word == -* ]]; then _safecircle_words "--out --size --lang --help --version"; else :; fi ;;
    pictures) if [[ $word == -* ]]; then _safecircle_words "--out --size --lang --help --version"; else :; fi ;;
    bench) if [[ $word == -* ]]; then _safecircle_words "--lang --help --version"; else _safecircle_words "memory words levels moving press records window-1024 window-768 window-1080 window-2160 hide art write soak"; fi ;;
    help) if [[ $word == -* ]]; then _safecircle_words "--man --completion --lang --help --version"; else _safecircle_words "play new write check manual voices strings guide review import export pack unpack contest print addresses report script record demo pictures bench help"; fi ;;
    '') _safecircle_words "play new write check manual voices strings guide review import export pack unpack contest print addresses report script record demo pictures bench help --size --full-screen --window --console --kiosk --first-frame --lang --help --version" ;;
    esac
}
complete -F _safecircle safecircle
