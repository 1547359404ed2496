using System.Text.Json;
using Workbench.Cli.Tests.Support;

namespace Workbench.Cli.Tests.Verbs;

public sealed class KernelVerbTests(JupyterFixture jupyter)
{
    private const string Usual = ".net-csharp";

    [Fact]
    public async Task Install_writes_a_kernelspec_that_uninstall_removes()
    {
        jupyter.Python();
        using var folder = TestWorkspace.Empty();
        var kernels = folder.PathOf("share/jupyter/kernels");

        var installed = await folder.RunAsync("kernel", "install", "--prefix", ".", "--name", "mine", "--display-name", "My C#");
        Assert.Equal((0, $"mine: My C#, in {Path.Combine(kernels, "mine")}\n"), (installed.ExitCode, installed.Out));
        using var spec = JsonDocument.Parse(File.ReadAllText(Path.Combine(kernels, "mine", "kernel.json")));
        Assert.Equal(("My C#", "C#", "message"), (Text(spec, "display_name"), Text(spec, "language"), Text(spec, "interrupt_mode")));
        Assert.Equal(jupyter.Python().Executable, spec.RootElement.GetProperty("argv")[0].GetString());

        var removed = await folder.RunAsync("kernel", "uninstall", "--prefix", ".", "--name", "mine");
        Assert.Equal((0, $"mine: removed from {Path.Combine(kernels, "mine")}\n"), (removed.ExitCode, removed.Out));
        Assert.Empty(Directory.GetDirectories(kernels));
    }

    [Fact]
    public async Task The_usual_name_stays_with_the_kernel_that_has_it()
    {
        jupyter.Python();
        using var folder = TestWorkspace.Empty();
        var theirs = $"share/jupyter/kernels/{Usual}/kernel.json";
        const string Spec = """{"argv": ["dotnet", "interactive", "jupyter", "{connection_file}"], "display_name": ".NET (C#)", "language": "C#"}""";
        folder.Write(theirs, Spec);

        var installed = await folder.RunAsync("kernel", "install", "--prefix", ".");
        Assert.StartsWith("workbench-csharp: .NET (C#), in ", installed.Out, StringComparison.Ordinal);
        Assert.Equal($"workbench kernel: the name {Usual} belongs to another kernel and stays its own.\n", installed.Error);

        var asked = await folder.RunAsync("kernel", "install", "--prefix", ".", "--name", Usual);
        Assert.Equal(2, asked.ExitCode);
        Assert.Contains($"expected a name that is free. Choose another with --name, such as workbench-csharp.", asked.Error, StringComparison.Ordinal);
        await folder.RunAsync("kernel", "uninstall", "--prefix", ".", "--name", "workbench-csharp");
        Assert.Equal(Spec, folder.Read(theirs));
    }

    [Fact]
    public async Task A_python_without_ipykernel_is_told_with_the_cure()
    {
        using var folder = TestWorkspace.Empty();
        var refused = await folder.RunAsync("kernel", "install", "--prefix", ".", "--python", "no-such-python");
        Assert.Equal(
            (2, "workbench: no-such-python: no ipykernel; expected a Python interpreter that can import ipykernel. Install it there with: python -m pip install ipykernel.\n"),
            (refused.ExitCode, refused.Error));
    }

    [Fact]
    public async Task Doctor_says_what_there_is_and_what_is_missing()
    {
        jupyter.Python();
        using var folder = TestWorkspace.Empty();
        var well = await DoctorAsync(folder, jupyter.Prefix);
        Assert.Contains("ok       engine: ", well.Out, StringComparison.Ordinal);
        Assert.Contains($"ok       kernel: {JupyterFixture.KernelName} in ", well.Out, StringComparison.Ordinal);

        var ill = await DoctorAsync(folder, folder.Folder);
        Assert.Equal(1, ill.ExitCode);
        Assert.Contains("To do: workbench kernel install", ill.Out, StringComparison.Ordinal);
    }

    private static Task<Outcome> DoctorAsync(TestWorkspace folder, string prefix) => WorkbenchCommandLine.RunAsync(folder.Folder, ["kernel", "doctor"], start =>
    {
        start.Environment["JUPYTER_PATH"] = Path.Combine(prefix, "share", "jupyter");
        start.Environment["JUPYTER_DATA_DIR"] = folder.PathOf("data");
    });

    private static string? Text(JsonDocument spec, string name) => spec.RootElement.GetProperty(name).GetString();
}
