"""What the kernel does beyond Jupyter's own tests: interrupts, lost engines, input, late output, no process left behind."""

import os
import queue
import signal
import time
import unittest

from jupyter_client.manager import start_new_kernel

LONG = 90  # seconds; a bound for a busy machine, nothing waits that long


def alive(process):
    try:
        with open(f"/proc/{process}/stat") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def wait_for_end(process):
    for _ in range(LONG * 10):
        if not alive(process):
            return True
        time.sleep(0.1)
    return False


class Behaviour(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.manager, cls.client = start_new_kernel(kernel_name=os.environ["KERNEL_UNDER_TEST"])

    @classmethod
    def tearDownClass(cls):
        cls.client.stop_channels()
        cls.manager.shutdown_kernel()

    def run_cell(self, code, answer=None, on_output=None):
        """Runs a cell and gives its reply with all messages that were out before idle."""
        request = self.client.execute(code, allow_stdin=answer is not None)
        messages = []
        while True:
            if answer is not None:
                try:
                    asked = self.client.get_stdin_msg(timeout=0.1)
                    messages.append(asked)
                    self.client.input(answer)
                    answer = None
                except queue.Empty:
                    pass
            try:
                message = self.client.get_iopub_msg(timeout=LONG if answer is None else 0.1)
            except queue.Empty:
                if answer is None:
                    raise
                continue
            if message["parent_header"].get("msg_id") != request:
                continue
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                break
            messages.append(message)
            if on_output and message["msg_type"] == "stream":
                on_output()
                on_output = None
        while True:
            reply = self.client.get_shell_msg(timeout=LONG)
            if reply["parent_header"]["msg_id"] == request:
                return reply["content"], messages

    def text(self, messages, kind="stream"):
        return "".join(m["content"]["text"] for m in messages if m["msg_type"] == kind)

    def value(self, code):
        reply, messages = self.run_cell(code)
        while reply["status"] == "aborted":  # ipykernel aborts until it has seen to its queue
            reply, messages = self.run_cell(code)
        self.assertEqual(reply["status"], "ok", reply)
        return next(m["content"]["data"]["text/plain"] for m in messages if m["msg_type"] == "execute_result")

    def interrupt(self):
        time.sleep(0.2)
        self.manager.interrupt_kernel()

    def test_interrupt_stops_a_loop_and_keeps_variables(self):
        self.run_cell("var kept = 5;")
        for loop in ("while (true) { }", "while (true) { try { while (true) { } } catch { } }", "await Task.Delay(1); while (true) { }"):
            with self.subTest(loop):
                reply, _ = self.run_cell('Console.WriteLine("begun");\n' + loop, on_output=self.interrupt)
                self.assertEqual((reply["ename"], reply["evalue"]), ("Interrupted", "The cell was interrupted."))
                self.assertEqual(self.value("kept"), "5")

    def test_an_interrupt_as_soon_as_a_cell_is_busy_stops_it_and_what_waits_behind(self):
        self.run_cell("var kept = 5;")
        requests = [self.client.execute("while (true) { }"), self.client.execute("kept = 6;")]
        while True:
            message = self.client.get_iopub_msg(timeout=LONG)
            if message["parent_header"].get("msg_id") == requests[0] and message["msg_type"] == "status":
                break
        self.manager.interrupt_kernel()
        replies = {}
        while len(replies) < 2:
            reply = self.client.get_shell_msg(timeout=LONG)
            replies[reply["parent_header"]["msg_id"]] = reply["content"]
        self.assertEqual(replies[requests[0]].get("evalue"), "The cell was interrupted.")
        self.assertEqual(replies[requests[1]]["status"], "aborted")
        self.assertEqual(self.value("kept"), "5")

    def test_what_blocks_is_ended_and_says_what_is_lost(self):
        for block in ("System.Threading.Thread.Sleep(-1);", "lock (typeof(string)) { Task.Run(() => { lock (typeof(string)) { } }).Wait(); }"):
            with self.subTest(block):
                self.run_cell("var lost = 5;")
                reply, _ = self.run_cell('Console.WriteLine("begun");\n' + block, on_output=self.interrupt)
                self.assertIn("It could not be stopped, because it blocks.", reply["evalue"])
                self.assertRegex(reply["evalue"], r"variables are lost: .*\blost\b")
                self.assertEqual(self.value("1 + 1"), "2")

    def test_a_cell_that_ends_the_engine_says_so_and_the_next_runs(self):
        self.run_cell("var gone = 5;")
        reply, messages = self.run_cell('Console.Write("so far"); Environment.Exit(3);')
        self.assertIn("The cell ended the process (exit code 3). The session and its variables are lost: ", reply["evalue"])
        self.assertIn("gone", reply["evalue"])
        self.assertEqual(self.text(messages), "so far")
        self.assertEqual([m["content"]["ename"] for m in messages if m["msg_type"] == "error"], ["EngineEnded"])
        self.assertEqual(self.value("1 + 1"), "2")

    def test_input_is_asked_of_the_user(self):
        reply, messages = self.run_cell('var name = await GetInputAsync("name? "); Console.Write(name);', answer="Ada")
        self.assertEqual(reply["status"], "ok", reply)
        asked = next(m for m in messages if m["msg_type"] == "input_request")
        self.assertEqual(asked["content"], {"prompt": "name? ", "password": False})
        self.assertEqual(self.text(messages), "Ada")

    def test_input_that_nobody_can_give_fails(self):
        reply, _ = self.run_cell('await GetInputAsync("name? ")')
        self.assertEqual(reply["status"], "error")

    def test_a_display_is_updated_in_its_place(self):
        _, messages = self.run_cell('var d = display("one"); d.Update("two");')
        shown, updated = [m for m in messages if m["msg_type"] in ("display_data", "update_display_data")]
        self.assertEqual(shown["content"]["transient"], updated["content"]["transient"])
        _, messages = self.run_cell('d.Update("three");')
        (again,) = [m for m in messages if m["msg_type"] == "update_display_data"]
        self.assertEqual(shown["content"]["transient"], again["content"]["transient"])
        self.assertEqual(again["content"]["data"]["text/plain"], "three")

    def test_output_is_in_order_and_complete_before_idle(self):
        code = """
            for (var i = 0; i < 300; i++) { Console.WriteLine(i); if (i % 100 == 0) display(i); }
            System.Diagnostics.Process.Start("echo", "from a child").WaitForExit();
            """
        _, messages = self.run_cell(code)
        lines = self.text(messages).replace("from a child\n", "")
        self.assertEqual(lines, "".join(f"{i}\n" for i in range(300)))
        self.assertIn("from a child\n", self.text(messages))
        self.assertEqual(sum(m["msg_type"] == "display_data" for m in messages), 3)

    def test_late_output_stands_under_its_own_cell(self):
        request = self.client.execute('_ = Task.Run(async () => { await Task.Delay(700); Console.Write("late"); });')
        self.run_cell("await Task.Delay(1500);")
        # run_cell has passed by what belongs to the other cell; what comes now would be too late
        self.client.execute('_ = Task.Run(async () => { await Task.Delay(300); Console.Write("later"); });')
        while True:
            message = self.client.get_iopub_msg(timeout=LONG)
            if message["msg_type"] == "stream" and message["content"]["text"] == "later":
                self.assertNotEqual(message["parent_header"]["msg_id"], request)
                break

    def test_language_services_answer_while_a_cell_runs_and_count_characters(self):
        def complete():
            request = self.client.complete('var 𝔘 = "🦔".Subst', 17)
            while True:
                reply = self.client.get_shell_msg(timeout=LONG)
                if reply["parent_header"]["msg_id"] == request:
                    completed.append(reply["content"])
                    self.interrupt()
                    return

        completed = []
        reply, _ = self.run_cell('Console.WriteLine("begun");\nwhile (true) { }', on_output=complete)
        self.assertEqual(reply["ename"], "Interrupted")
        self.assertEqual(completed[0]["matches"], ["Substring"])
        self.assertEqual((completed[0]["cursor_start"], completed[0]["cursor_end"]), (12, 17))
        self.assertEqual(completed[0]["metadata"]["_jupyter_types_experimental"][0]["type"], "method")

    def test_user_expressions_are_evaluated_and_publish_nothing(self):
        message = self.client.execute("var net = 20;", user_expressions={"twice": "net * 2", "none": "nope", "said": 'Console.Write("x");'})
        while True:
            reply = self.client.get_shell_msg(timeout=LONG)
            if reply["parent_header"].get("msg_id") == message:
                break
        found = reply["content"]["user_expressions"]
        self.assertEqual(("ok", {"text/plain": "40"}), (found["twice"]["status"], found["twice"]["data"]))
        self.assertEqual(("error", "CompilationError"), (found["none"]["status"], found["none"]["ename"]))
        self.assertEqual({"status": "ok", "data": {}, "metadata": {}}, found["said"])
        published = []
        while True:
            output = self.client.get_iopub_msg(timeout=LONG)
            if output["parent_header"].get("msg_id") != message:
                continue
            if output["msg_type"] == "status" and output["content"]["execution_state"] == "idle":
                break
            published.append(output["msg_type"])
        self.assertEqual({"status", "execute_input"}, set(published))

    def test_a_comm_that_nobody_listens_to_is_closed(self):
        self.client.session.send(
            self.client.shell_channel.socket, "comm_open", {"comm_id": "c1", "target_name": "nobody", "data": {}}
        )
        while True:
            message = self.client.get_iopub_msg(timeout=LONG)
            if message["msg_type"] == "comm_close":
                self.assertEqual(message["content"]["comm_id"], "c1")
                break

    def test_restart_forgets_and_runs(self):
        before = int(self.value("Environment.ProcessId"))
        self.manager.restart_kernel(now=False)
        self.client.wait_for_ready(timeout=LONG)
        self.assertNotEqual(before, int(self.value("Environment.ProcessId")))
        self.assertTrue(wait_for_end(before))

    def test_the_language_services_are_made_ready_before_anything_is_asked_of_them(self):
        self.manager.restart_kernel(now=False)
        self.client.wait_for_ready(timeout=LONG)
        ready = 'AppDomain.CurrentDomain.GetAssemblies().Any(a => a.GetName().Name == "Microsoft.CodeAnalysis.CSharp.Workspaces")'
        until = time.monotonic() + LONG
        while self.value(ready) != "true":
            self.assertLess(time.monotonic(), until)
            time.sleep(2)


class NothingLeftBehind(unittest.TestCase):
    def begin(self):
        manager, client = start_new_kernel(kernel_name=os.environ["KERNEL_UNDER_TEST"])
        request = client.execute('Console.Write(Environment.ProcessId); System.Threading.Thread.Sleep(-1);')
        while True:
            message = client.get_iopub_msg(timeout=LONG)
            if message["msg_type"] == "stream" and message["parent_header"]["msg_id"] == request:
                return manager, client, int(message["content"]["text"])

    def test_shutdown_ends_the_engine_in_mid_cell(self):
        manager, client, engine = self.begin()
        self.assertTrue(alive(engine))
        client.stop_channels()
        manager.shutdown_kernel()
        self.assertTrue(wait_for_end(engine))

    def test_killing_the_wrapper_ends_the_engine_in_mid_cell(self):
        manager, client, engine = self.begin()
        client.stop_channels()
        wrapper = getattr(getattr(manager, "provisioner", None), "process", None)
        os.kill(wrapper.pid, signal.SIGKILL)
        self.assertTrue(wait_for_end(engine))
        manager.shutdown_kernel(now=True)


if __name__ == "__main__":
    # where a cell was not stopped, whatever comes next would wait for it
    unittest.main(verbosity=2, failfast=True)
