"""Imports a file with one line of 100 MB, and tells the exit code, the words and the peak memory in MB:
long_line.py KITH FILE HEAD TAIL, where \\n in HEAD and TAIL is the end of a line."""
import resource, subprocess, sys

kith, path, head, tail = sys.argv[1:5]
with open(path, "wb") as file:
    file.write(head.replace("\\n", "\n").encode())
    for _ in range(100):
        file.write(b"x" * 1_000_000)
    file.write(tail.replace("\\n", "\n").encode())
ended = subprocess.run([kith, "import", path, "--dry-run"], capture_output=True, text=True)
print(ended.returncode)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
print((ended.stdout + ended.stderr).replace(path, "FILE"), end="")
