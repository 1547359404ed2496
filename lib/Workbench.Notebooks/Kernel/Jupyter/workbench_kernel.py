"""A Jupyter kernel for C#: ipykernel's base class in front of a Workbench engine.

`workbench kernel install` writes this file, with the engine's command in the kernelspec's WORKBENCH_ENGINE.
"""

import asyncio
import json
import os
import signal
import sys

from workbench_engine import Engine

KILL_AFTER = 10.0  # seconds after which a cell that was interrupted and says nothing is ended with its engine
MARK_LIMIT = 1.0  # seconds to wait for what was written past the console
QUIET = 0.5  # seconds without a request after which somebody seems to sit and write
MOST_CELLS = 10_000  # cells whose late output still finds its place


def start_engine(deliver):
    name = os.path.basename(os.environ.get("JPY_SESSION_NAME", "")) or "notebook"
    return Engine(json.loads(os.environ["WORKBENCH_ENGINE"]), os.getcwd(), name, deliver)


class EarlyEvents(list):
    """Keeps the events of an engine that is started before there is a kernel to take them."""

    def __call__(self, engine, event):
        self.append((engine, event))


if __name__ == "__main__":
    # the engine needs as long to start as the imports below, so they go side by side
    EARLY = EarlyEvents()
    try:
        FIRST = start_engine(EARLY)
    except OSError as error:
        FIRST = error

import zmq  # noqa: E402
from ipykernel.kernelapp import IPKernelApp  # noqa: E402
from ipykernel.kernelbase import Kernel  # noqa: E402


class Cell:
    """A request to run code: where its outputs go."""

    def __init__(self, parent, ident, silent, allow_stdin, wanted=False):
        self.id = 0  # its request's, once there is one
        self.interrupted = False
        self.parent = parent
        self.ident = ident
        self.silent = silent
        self.allow_stdin = allow_stdin
        self.wanted = wanted  # only its value is, and nothing is published
        self.value = {"data": {}, "metadata": {}}
        self.result = None
        self.aborted = None  # why, when the engine had to strike, which may end it
        self.shown = []
        self.ended = asyncio.get_running_loop().create_future()


class CSharpKernel(Kernel):
    implementation = "workbench"
    implementation_version = "1.0"
    language = "C#"
    banner = "C# on .NET"
    language_info = {
        "name": "C#",
        "version": "14.0",
        "mimetype": "text/x-csharp",
        "file_extension": ".cs",
        "pygments_lexer": "csharp",
        "codemirror_mode": "text/x-csharp",
    }

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.engine = None
        self.problem = ""
        self.prepared = None  # the engine whose language services are ready
        self.loop = None
        self.running = None
        self.requests = 0
        self.cells = {}
        self.answers = {}
        self.variables = []
        self.entries = []
        self.marks = {}
        for name in ("comm_open", "comm_msg", "comm_close"):
            self.shell_handlers[name] = getattr(self, name)

    def start(self):
        super().start()
        # whoever still signals instead of sending a message means the cell
        signal.signal(signal.SIGINT, lambda *_: self.interrupt())

    def pre_handler_hook(self):
        """Leaves the signal handler as it is."""

    def post_handler_hook(self):
        """Leaves the signal handler as it is."""

    # the engine

    def ensure_engine(self):
        """Has an engine from the first request on, for then there is a loop to take its events."""
        if self.loop is None:
            self.loop = asyncio.get_running_loop()
            if isinstance(FIRST, Engine):
                self.adopt(FIRST)
                FIRST.deliver = self.deliver
                for engine, event in EARLY:
                    self.deliver(engine, event)
            else:
                self.problem = str(FIRST)
        elif self.engine is None:
            self.restart_engine()

    def restart_engine(self):
        self.engine = None
        try:
            self.adopt(start_engine(self.deliver))
        except OSError as error:
            self.problem = str(error)

    def adopt(self, engine):
        self.engine = engine
        self.marks = {"stdout": 0, "stderr": 0}

    def deliver(self, engine, event):
        try:
            self.loop.call_soon_threadsafe(self.take, engine, event)
        except RuntimeError:
            pass  # the loop is closed: the kernel is ending

    def take(self, engine, event):
        if engine is not self.engine:
            return
        handler = getattr(self, "on_" + event["type"], None)
        if handler is not None:
            handler(event)
        elif event.get("id") in self.answers:
            self.answers.pop(event["id"]).set_result(event)

    def prepare_when_quiet(self):
        """The first question about code takes an engine longer than JupyterLab waits, so it is asked ahead of a user."""
        if self.prepared is not self.engine:
            self.loop.call_later(QUIET, self.prepare, self.engine, self.requests)

    def prepare(self, engine, requests):
        if engine is self.engine is not self.prepared and self.running is None and requests == self.requests:
            self.prepared = engine
            self.ask(type="complete", code="Console.", cursor=len("Console."))

    def ask(self, **request):
        """Sends a request and gives the future of its answer, which is None when the engine ends meanwhile."""
        self.requests += 1
        answer = self.answers[self.requests] = self.loop.create_future()
        self.engine.send({**request, "id": self.requests})
        return answer

    def on_raw(self, event):
        cell = self.running or next(reversed(self.cells.values()), None)
        if cell is not None:
            self.publish("stream", {"name": event["stream"], "text": event["text"]}, cell)

    def on_mark(self, event):
        self.marks[event["stream"]] -= 1
        self.end_when_read()

    def on_silent(self, event):
        self.marks[event["stream"]] = float("-inf")
        self.end_when_read()

    def on_output(self, event):
        cell = self.cells.get(event["id"])
        if cell is None:
            return
        output = event["output"]
        if cell.wanted:
            if output["kind"] == "execute_result":
                cell.value = bundle(output)
        elif output["kind"] == "stream":
            self.publish("stream", {"name": output["name"], "text": output["text"]}, cell)
        elif output["kind"] == "error":
            self.publish_error(output["name"], output["message"], output["traceback"], cell)
        else:
            content = bundle(output)
            if "display_id" in event:
                content["transient"] = {"display_id": event["display_id"]}
            if output["kind"] == "execute_result":
                content["execution_count"] = output["execution_count"]
                cell.shown.append(content["data"].get("text/plain", ""))
                if cell.silent:
                    return
            self.publish(output["kind"], content, cell)

    def on_update_display(self, event):
        # clients look for it among the outputs of the cell that runs
        cell = self.running or self.cells.get(event["id"])
        if cell is not None:
            content = {**bundle(event["output"]), "transient": {"display_id": event["display_id"]}}
            self.publish("update_display_data", content, cell)

    def on_clear_output(self, event):
        cell = self.cells.get(event["id"])
        if cell is not None:
            self.publish("clear_output", {"wait": event["wait"]}, cell)

    def on_input_request(self, event):
        self.loop.create_task(self.answer_input(event["question"], event["prompt"], event["is_password"]))

    def on_aborting(self, event):
        cell = self.cells.get(event["id"])
        if cell is not None:
            cell.aborted = event["reason"]

    def on_result(self, event):
        cell = self.cells.get(event["id"])
        if cell is None or cell is not self.running:
            return
        cell.result = event
        self.variables += event["new_variables"]
        for stream in self.marks:
            self.marks[stream] += 1
        self.loop.call_later(MARK_LIMIT, self.stop_waiting, cell)
        self.end_when_read()

    def end_when_read(self):
        cell = self.running
        if cell is not None and cell.result is not None and not cell.ended.done() and max(self.marks.values()) <= 0:
            cell.ended.set_result(None)

    def stop_waiting(self, cell):
        if not cell.ended.done():
            self.marks = {stream: float("-inf") if due > 0 else due for stream, due in self.marks.items()}
            self.end_when_read()

    def on_gone(self, event):
        if not event["was_connected"]:
            self.problem = event["said"].strip() or "it ended at once"
        for answer in self.answers.values():
            answer.set_result(None)
        self.answers.clear()
        cell = self.running
        if cell is not None and not cell.ended.done():
            cell.ended.set_result({**event, "last_words": self.engine.last_words, "aborted": cell.aborted})
        self.engine = None

    def publish(self, message, content, cell):
        self.session.send(self.iopub_socket, message, content, parent=cell.parent, ident=self._topic(message))

    def publish_error(self, name, message, traceback, cell):
        self.publish("error", {"ename": name, "evalue": message, "traceback": traceback}, cell)

    # running

    async def do_execute(
        self, code, silent, store_history=True, user_expressions=None, allow_stdin=False, *, cell_id=None
    ):
        cell = Cell(self.get_parent("shell"), self._parent_ident["shell"], silent, allow_stdin)
        if code.strip():
            self.running = cell
        self.ensure_engine()
        if not code.strip():
            return self.reply(None)
        if self.engine is None:
            self.running = None
            error = self.not_started()
            self.publish_error(error["name"], error["message"], error["traceback"], cell)
            return self.reply(error)
        error = await self.run(cell, code)
        if store_history and not silent:
            self.entries.append((self.execution_count, code, "\n".join(cell.shown)))
        reply = self.reply(error)
        if error is None:
            for name, expression in (user_expressions or {}).items():
                reply["user_expressions"][name] = await self.evaluate(expression, cell)
        return reply

    async def run(self, cell, code):
        """Has the engine run a cell, and gives its error, which is None when there is none."""
        self.requests += 1
        cell.id = self.requests
        self.cells[cell.id] = self.running = cell
        if len(self.cells) > MOST_CELLS:
            del self.cells[next(iter(self.cells))]
        self.engine.send({"type": "execute", "id": cell.id, "code": code, "number": self.execution_count})
        if cell.interrupted:
            self.interrupt()
        gone = await cell.ended
        if gone is not None:
            error = await self.explain(gone)
            if not cell.wanted:
                self.publish_error(error["name"], error["message"], error["traceback"], cell)
        else:
            error = cell.result.get("error")
            if cell.result["status"] == "Abandoned":
                self.engine.kill()
                self.restart_engine()
                self.variables.clear()
        self.running = None
        self.prepare_when_quiet()
        return error

    async def evaluate(self, expression, of):
        """The value of a user expression, which is run after the cell that it belongs to."""
        cell = Cell(of.parent, of.ident, silent=True, allow_stdin=False, wanted=True)
        error = self.not_started() if self.engine is None else await self.run(cell, expression)
        if error is None:
            return {"status": "ok", **cell.value}
        return {"status": "error", "ename": error["name"], "evalue": error["message"], "traceback": error["traceback"]}

    def reply(self, error):
        if error is None:
            return {
                "status": "ok",
                "execution_count": self.execution_count,
                "payload": [],
                "user_expressions": {},
            }
        return {
            "status": "error",
            "execution_count": self.execution_count,
            "ename": error["name"],
            "evalue": error["message"],
            "traceback": error["traceback"],
        }

    async def explain(self, gone):
        """Words for the end of an engine, from the next one."""
        lost, self.variables = self.variables, []
        if gone["was_connected"]:
            self.restart_engine()
        if self.engine is not None:
            end = {"last_words": gone["last_words"], "variables": lost}
            if gone["exit_code"] is not None:
                end["exit_code"] = gone["exit_code"]
            if gone["aborted"] is not None:
                end["aborted"] = gone["aborted"]
            answer = await self.ask(type="explain", end=end)
            if answer is not None:
                return answer["error"]
        return self.not_started()

    def not_started(self):
        message = f"The C# engine could not be started: {self.problem} (`workbench kernel doctor` tells what is missing)"
        return {"name": "EngineNotStarted", "message": message, "traceback": ["EngineNotStarted: " + message]}

    async def answer_input(self, question, prompt, password):
        cell, engine = self.running, self.engine
        answer = {"type": "input_reply", "question": question}
        if cell is not None and cell.allow_stdin:
            content = {"prompt": prompt, "password": password}
            self.session.send(self.stdin_socket, "input_request", content, cell.parent, ident=cell.ident)
            while not cell.ended.done():
                if self.stdin_socket.poll(0, zmq.POLLIN):
                    _, reply = self.session.recv(self.stdin_socket)
                    if reply is not None:
                        answer["value"] = reply["content"]["value"]
                        break
                await asyncio.sleep(0.02)
        engine.send(answer)

    def interrupt(self):
        cell, engine = self.running, self.engine
        if cell is None:
            return
        cell.interrupted = True
        if cell.id == 0 or engine is None:
            return
        engine.send({"type": "interrupt", "id": cell.id})
        self.loop.call_soon_threadsafe(self.loop.call_later, KILL_AFTER, self.kill_if_running, cell, engine)

    def kill_if_running(self, cell, engine):
        if cell.result is None and not cell.ended.done() and engine is self.engine:
            engine.kill()

    async def interrupt_request(self, stream, ident, parent):
        self.interrupt()
        self.session.send(stream, "interrupt_reply", {"status": "ok"}, parent, ident=ident)

    def do_shutdown(self, restart):
        engine, self.engine = self.engine, None
        if engine is None and isinstance(FIRST, Engine):
            engine = FIRST
        if engine is not None:
            engine.close()
        return {"status": "ok", "restart": restart}

    # language

    async def do_complete(self, code, cursor_pos):
        self.ensure_engine()
        answer = await self.ask(type="complete", code=code, cursor=utf16(code, cursor_pos)) if self.engine else None
        if answer is None or "list" not in answer:
            return super().do_complete(code, cursor_pos)
        found = answer["list"]
        start, end = points(code, found["start"]), points(code, found["end"])
        items = found["items"]
        types = [
            {"text": item["text"], "type": item["kind"], "signature": item["signature"], "start": start, "end": end}
            for item in items
        ]
        return {
            "status": "ok",
            "matches": [item["text"] for item in items],
            "cursor_start": start,
            "cursor_end": end,
            "metadata": {"_jupyter_types_experimental": types},
        }

    async def do_inspect(self, code, cursor_pos, detail_level=0, omit_sections=()):
        self.ensure_engine()
        request = {"type": "inspect", "code": code, "cursor": utf16(code, cursor_pos), "detailed": detail_level > 0}
        answer = await self.ask(**request) if self.engine else None
        data = (answer or {}).get("data") or {}
        return {"status": "ok", "found": bool(data), "data": data, "metadata": {}}

    async def do_is_complete(self, code):
        self.ensure_engine()
        answer = await self.ask(type="is_complete", code=code) if self.engine else None
        if answer is None or "status" not in answer:
            return {"status": "unknown"}
        status = answer["status"].lower()
        return {"status": status, "indent": answer["indent"]} if status == "incomplete" else {"status": status}

    def do_history(
        self, hist_access_type, output, raw, session=None, start=None, stop=None, n=None, pattern=None, unique=False
    ):
        from fnmatch import fnmatchcase

        entries = self.entries
        if hist_access_type == "range":
            entries = [e for e in entries if e[0] >= (start or 0) and (stop is None or e[0] < stop)]
        elif hist_access_type == "search":
            entries = [e for e in entries if fnmatchcase(e[1], pattern or "*")]
        if unique:
            entries = sorted({e[1]: e for e in entries}.values())
        if hist_access_type != "range" and n is not None:
            entries = entries[-n:] if n > 0 else []
        history = [(0, number, (code, shown or None) if output else code) for number, code, shown in entries]
        return {"status": "ok", "history": history}

    # what the base class lacks

    def schedule_dispatch(self, dispatch, *args):
        """Language requests wait for no cell, be it running or next in the queue."""
        if args and message_type(args[0]) in ("complete_request", "inspect_request", "is_complete_request"):
            asyncio.get_running_loop().create_task(self.answer_now(args[0]))
        else:
            super().schedule_dispatch(dispatch, *args)

    async def answer_now(self, frames):
        ident, message = self.session.feed_identities(frames, copy=False)
        request = self.session.deserialize(message, content=True, copy=False)
        self._publish_status("busy", "shell", parent=request)
        await self.shell_handlers[request["header"]["msg_type"]](self.shell_stream, ident, request)
        self._publish_status("idle", "shell", parent=request)
        if self.running is not None:
            self._publish_status("busy", "shell", parent=self.running.parent)

    async def kernel_info_request(self, stream, ident, parent):
        await super().kernel_info_request(stream, ident, parent)
        if stream is self.shell_stream and self.loop is None:  # the control channel has a loop of its own
            self.ensure_engine()
            self.prepare_when_quiet()

    def comm_open(self, stream, ident, parent):
        """Nothing in C# listens to a comm, and the front end is told so."""
        comm = parent["content"].get("comm_id")
        self.session.send(self.iopub_socket, "comm_close", {"comm_id": comm, "data": {}}, parent=parent, ident=self._topic("comm"))

    def comm_msg(self, stream, ident, parent):
        """Nobody listens."""

    def comm_close(self, stream, ident, parent):
        """It is closed."""


def message_type(frames):
    """What a message that is not yet unpacked is; its frames follow the delimiter: signature, header, …"""
    frames = [bytes(frame.buffer) for frame in frames]
    try:
        return json.loads(frames[frames.index(b"<IDS|MSG>") + 2])["msg_type"]
    except (ValueError, IndexError, KeyError):
        return None


def bundle(output):
    """An output's representations as messages carry them; the texts of JSON types become JSON."""
    data = {kind: json.loads(text) if is_json(kind) else text for kind, text in output["data"].items()}
    return {"data": data, "metadata": json.loads(output.get("metadata") or "{}")}


def is_json(kind):
    return kind == "application/json" or (kind.startswith("application/") and kind.endswith("+json"))


def utf16(code, cursor):
    """A place in code points as one in UTF-16 units, which C# counts."""
    return len(code[:cursor].encode("utf-16-le", "surrogatepass")) // 2


def points(code, cursor):
    """A place in UTF-16 units as one in code points."""
    return len(code.encode("utf-16-le", "surrogatepass")[: 2 * cursor].decode("utf-16-le", "ignore"))


if __name__ == "__main__":
    IPKernelApp.launch_instance(kernel_class=CSharpKernel)
