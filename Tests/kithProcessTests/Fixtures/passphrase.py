"""Writes a backup with a passphrase and restores it in another home, on a terminal."""
import os, pty, select, sys

def run(words, answers):
    """Runs a program on a terminal of its own, and answers its questions."""
    process, terminal = pty.fork()
    if process == 0:
        os.execv(words[0], words)
    said, asked = "", 0
    while True:
        try:
            if not select.select([terminal], [], [], 60)[0]:
                sys.exit(f"{words} waits: {said}")
            piece = os.read(terminal, 4096).decode(errors="replace")
        except OSError:
            break
        if not piece:
            break
        said += piece
        # The question ends in a colon, and a blank.
        if said.rstrip().endswith(":") and said.count("assphrase") + said.count("onfirm") > asked:
            asked = said.count("assphrase") + said.count("onfirm")
            if not answers:
                sys.exit(f"{words} asks too often: {said}")
            os.write(terminal, answers.pop(0).encode() + b"\n")
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    return code, said, answers

kith, copy = sys.argv[1:]
code, said, left = run([kith, "backup", "locked.age", "--passphrase"], ["correct horse", "correct horse"])
if code or left:
    sys.exit(f"backup ended with {code}: {said}")
code, said, left = run([kith, "restore", "locked.age", "--home", copy], ["wrong"])
if code != 65 or "incorrect passphrase" not in said:
    sys.exit(f"a wrong passphrase ended with {code}: {said}")
code, said, left = run([kith, "restore", "locked.age", "--home", copy], ["correct horse"])
sys.exit(f"restore ended with {code}: {said}" if code else 0)
