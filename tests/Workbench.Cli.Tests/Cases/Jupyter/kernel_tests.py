"""Jupyter's own tests of a kernel, with every sample filled in."""

import os
import unittest

import jupyter_kernel_test


class CSharpKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = os.environ["KERNEL_UNDER_TEST"]
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("told on standard error");'
    completion_samples = [
        {"text": '"text".StartsWi', "matches": {"StartsWith"}},
        {"text": "Console.WriteLi", "matches": {"WriteLine"}},
    ]
    complete_code_samples = ["1", "var x = 1;", "if (true) { }", "// nothing"]
    incomplete_code_samples = ["if (true) {", "Console.WriteLine(", "var x ="]
    invalid_code_samples = [")", "var x = 1; }"]
    code_generate_error = 'throw new InvalidOperationException("no further");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"text"', "result": "text"},
        {"code": "new[] { 1, 2, 3 }.Sum()", "result": "6"},
        {"code": 'HTML("<b>bold</b>")', "mime": "text/html", "result": "<b>bold</b>"},
    ]
    code_display_data = [
        {"code": 'display(HTML("<i>shown</i>"));', "mime": "text/html"},
        {"code": "display(1);", "mime": "text/plain"},
    ]
    supported_history_operations = ("tail", "range", "search")
    code_history_pattern = "6 *"
    code_inspect_sample = "Console"
    code_clear_output = 'display(1); ClearOutput();'


if __name__ == "__main__":
    unittest.main(verbosity=2)
