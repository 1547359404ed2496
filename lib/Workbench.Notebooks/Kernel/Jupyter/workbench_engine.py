"""The C# engine as a process of its own behind a pipe. Standard library only, so that it starts before anything else is loaded."""

import codecs
import json
import os
import secrets
import socket
import subprocess
import tempfile
import threading

START_LIMIT = 60.0  # seconds until the process must have connected
END_LIMIT = 2.0  # seconds that a process which closed its pipe may still take

# how the .NET runtime begins what it writes when it dies; it is told in other words
LAST_WORDS = ("Stack overflow.", "Out of memory.", "Process terminated.", "Unhandled exception.", "Fatal error.")


class Engine:
    """One process. Every event goes to `deliver(engine, event)`, from threads of its own, those of a stream in order.

    Beside the engine's own events there are `raw` (text written past the console), `mark` (everything that was written
    before a cell's end has been read), `silent` (a stream has ended) and, at last, `gone`.
    """

    def __init__(self, command, folder, name, deliver):
        self.deliver = deliver
        self.mark = secrets.token_hex(8)
        self.last_words = ""
        self._said = ""
        self._gate = threading.Lock()
        self._connection = None
        self._unsent = []
        self._listener, address = _listen()
        try:
            self.process = subprocess.Popen(
                [*command, address],
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                **_own_session(),
            )
        except OSError:
            self._listener.close()
            raise
        self._readers = [
            threading.Thread(target=self._read_raw, args=(name, stream), daemon=True)
            for name, stream in (("stdout", self.process.stdout), ("stderr", self.process.stderr))
        ]
        for thread in self._readers:
            thread.start()
        self.send({"type": "start", "name": name, "folder": folder, "mark": self.mark, "answers_input": True})
        threading.Thread(target=self._serve, daemon=True).start()

    def send(self, request):
        """Sends a request; before the process has connected it waits its turn, after its end it is dropped."""
        line = json.dumps(request).encode() + b"\n"
        with self._gate:
            if self._connection is None:
                self._unsent.append(line)
                return
            try:
                self._connection.send(line)
            except OSError:
                pass

    def kill(self):
        """Ends the process at once, with those it has started."""
        try:
            if os.name == "posix" and os.getpgid(self.process.pid) == self.process.pid:
                os.killpg(self.process.pid, 9)
            else:
                self.process.kill()
        except OSError:
            pass

    def close(self):
        """Asks the process to end, and ends it when it does not."""
        self.send({"type": "shutdown"})
        try:
            self.process.wait(END_LIMIT)
        except subprocess.TimeoutExpired:
            self.kill()
            self.process.wait()

    def _serve(self):
        connection = self._listener.accept(lambda: self.process.poll() is None)
        self._listener.close()
        if connection is not None:
            with self._gate:
                self._connection = connection
                for line in self._unsent:
                    connection.send(line)
            for line in connection.lines():
                self.deliver(self, json.loads(line))
        self._end(connection is not None)

    def _end(self, was_connected):
        try:
            code = self.process.wait(END_LIMIT)
        except subprocess.TimeoutExpired:
            code = None
            self.kill()
            self.process.wait()
        for thread in self._readers:
            thread.join(END_LIMIT / 2)
        if code is not None and code < 0:
            code = 128 - code
        self.deliver(self, {"type": "gone", "exit_code": code, "was_connected": was_connected, "said": self._said})

    def _read_raw(self, name, stream):
        mark = b"\0" + self.mark.encode() + b"\0"
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        held = b""
        while chunk := stream.read1(65536):
            *before, held = (held + chunk).split(mark)
            for piece in before:
                self._tell(name, decoder.decode(piece))
                self.deliver(self, {"type": "mark", "stream": name})
            begun = next((n for n in range(min(len(held), len(mark) - 1), 0, -1) if mark.startswith(held[-n:])), 0)
            self._tell(name, decoder.decode(held[: len(held) - begun]))
            held = held[len(held) - begun :]
        self._tell(name, decoder.decode(held, final=True))
        self.deliver(self, {"type": "silent", "stream": name})

    def _tell(self, name, text):
        if not text:
            return
        if name == "stderr":
            self._said = (self._said + text)[:4000]
            if self.last_words or text.startswith(LAST_WORDS):
                self.last_words = (self.last_words + text)[:4000]
                return
        self.deliver(self, {"type": "raw", "stream": name, "text": text})


def _own_session():
    """A session of its own: what is sent to the group of this process does not reach the engine."""
    if os.name == "posix":
        return {"start_new_session": True}
    return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}


def _listen():
    if os.name == "posix":
        listener = _SocketListener()
        return listener, listener.address
    listener = _WindowsListener()
    return listener, listener.name


class _SocketListener:
    def __init__(self):
        self._folder = tempfile.mkdtemp(prefix="workbench-")
        self.address = os.path.join(self._folder, "engine")
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(self.address)
        self._socket.listen(1)

    def accept(self, is_alive):
        self._socket.settimeout(0.2)
        for _ in range(int(START_LIMIT / 0.2)):
            try:
                connection, _ = self._socket.accept()
                connection.settimeout(None)
                return _SocketConnection(connection)
            except socket.timeout:
                if not is_alive():
                    break
        return None

    def close(self):
        self._socket.close()
        for remove, path in ((os.unlink, self.address), (os.rmdir, self._folder)):
            try:
                remove(path)
            except OSError:
                pass


class _SocketConnection:
    def __init__(self, connection):
        self.send = connection.sendall
        self._file = connection.makefile("rb", buffering=1 << 16)

    def lines(self):
        try:
            yield from self._file
        except OSError:
            pass


class _WindowsListener:
    def __init__(self):
        from multiprocessing.connection import Listener

        self.name = "workbench-" + secrets.token_hex(8)
        self._listener = Listener(rf"\\.\pipe\{self.name}", "AF_PIPE")

    def accept(self, is_alive):
        return _WindowsConnection(self._listener.accept())

    def close(self):
        self._listener.close()


class _WindowsConnection:
    def __init__(self, connection):
        self._connection = connection
        self.send = connection.send_bytes

    def lines(self):
        rest = b""
        try:
            while True:
                *lines, rest = (rest + self._connection.recv_bytes()).split(b"\n")
                yield from lines
        except (EOFError, OSError):
            pass
