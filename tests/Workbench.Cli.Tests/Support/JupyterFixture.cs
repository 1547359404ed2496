using System.Diagnostics;
using Workbench.Cli.Tests.Support;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Kernel.Jupyter;

[assembly: AssemblyFixture(typeof(JupyterFixture))]

namespace Workbench.Cli.Tests.Support;

/// <summary>
/// The C# kernel, installed by the command into a folder of its own for the real Jupyter of this machine. Tests skip,
/// with the reason, where a part of Jupyter is missing.
/// </summary>
public sealed class JupyterFixture : IAsyncLifetime
{
    public const string KernelName = "csharp-under-test";

    private readonly TestWorkspace _folder = TestWorkspace.Empty();
    private JupyterPython? _python;
    private string _missing = "";

    /// <summary>The prefix that the kernel is installed under.</summary>
    public string Prefix => _folder.PathOf("prefix");

    public async ValueTask InitializeAsync()
    {
        try
        {
            _python = JupyterPython.Find();
        }
        catch (NotebookException e)
        {
            _missing = $"{e.Message} (on Debian: apt-get install python3-ipykernel python3-jupyter-kernel-test jupyter-nbconvert jupyter-notebook)";
            return;
        }
        var installed = await _folder.RunAsync("kernel", "install", "--prefix", Prefix, "--name", KernelName, "--display-name", "C# under test");
        Assert.True(installed.ExitCode == 0, installed.Error);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The Python with ipykernel; where there is none, the test is skipped.</summary>
    public JupyterPython Python()
    {
        if (_python is null)
            Assert.Skip(_missing);
        return _python;
    }

    /// <summary>Runs a module of that Python; where it is missing, the test is skipped.</summary>
    public async Task<Outcome> RunAsync(string folder, string module, params string[] arguments)
    {
        Require(module);
        return await Programs.RunAsync(Program(folder, ["-m", module, .. arguments]));
    }

    /// <summary>Runs a script of the cases with that Python; it needs this module.</summary>
    public async Task<Outcome> RunScriptAsync(string script, string module)
    {
        Require(module);
        return await Programs.RunAsync(Program(_folder.Folder, [Path.Combine(AppContext.BaseDirectory, "Cases", "Jupyter", script)]));
    }

    /// <summary>That Python as a program of Jupyter's that sees the kernel.</summary>
    public ProcessStartInfo Program(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(Python().Executable, ["-Xfrozen_modules=off", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["KERNEL_UNDER_TEST"] = KernelName;
        start.Environment["JUPYTER_PATH"] = Path.Combine(Prefix, "share", "jupyter");
        start.Environment["JUPYTER_CONFIG_DIR"] = _folder.PathOf("config");
        start.Environment["JUPYTER_DATA_DIR"] = _folder.PathOf("data");
        start.Environment["JUPYTER_RUNTIME_DIR"] = Runtime;
        start.Environment["IPYTHONDIR"] = _folder.PathOf("ipython");
        return start;
    }

    /// <summary>Where Jupyter's servers say where they are.</summary>
    public string Runtime => _folder.PathOf("runtime");

    public void Require(string module)
    {
        using var probe = Process.Start(new ProcessStartInfo(Python().Executable, ["-c", $"import {module}"]) { RedirectStandardError = true })!;
        probe.StandardError.ReadToEnd();
        probe.WaitForExit();
        Assert.SkipUnless(probe.ExitCode == 0, $"Python's {module} was not found; on Debian: apt-get install python3-jupyter-kernel-test jupyter-nbconvert jupyter-notebook");
    }
}
