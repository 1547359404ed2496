using System.CommandLine;
using Workbench.Notebooks.Kernel.Jupyter;

namespace Workbench.Cli.Verbs;

/// <summary><c>workbench kernel …</c>: C# in Jupyter and VS Code.</summary>
internal static class KernelVerb
{
    private static readonly Option<bool> User = new("--user") { Description = "For this user, whatever Jupyter they use [default]." };

    private static readonly Option<bool> SysPrefix = new("--sys-prefix") { Description = "Into the environment that Jupyter runs in." };

    private static readonly Option<string?> Prefix = new("--prefix") { Description = "Into DIR/share/jupyter/kernels.", HelpName = "DIR" };

    private static readonly Option<string?> Name = new("--name")
    {
        Description = $"The kernel's name [default: {KernelInstaller.UsualName}, or {KernelInstaller.OtherName} where another program has that].",
        HelpName = "NAME",
    };

    private static readonly Option<string?> DisplayName = new("--display-name")
    {
        Description = $"What people choose it by [default: {KernelInstaller.UsualDisplayName}].",
        HelpName = "TEXT",
    };

    private static readonly Option<string?> Python = new("--python")
    {
        Description = "The Python that Jupyter runs on [default: found through the jupyter command].",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var install = new Command("install", "Makes this command a kernel of Jupyter and VS Code.") { User, SysPrefix, Prefix, Name, DisplayName, Python };
        install.SetAction(Install);
        var uninstall = new Command("uninstall", "Removes the kernels that this command has installed.") { Prefix, Name, Python };
        uninstall.SetAction(Uninstall);
        var list = new Command("list", "Lists the kernels that Jupyter sees.") { Python };
        list.SetAction(List);
        var doctor = new Command("doctor", "Says what the kernel lacks and how to get it. Exit code 1 when it lacks something.");
        doctor.SetAction(ExamineAsync);
        return new Command("kernel", "Notebooks in Jupyter and VS Code: installs, removes and checks the C# kernel.") { install, uninstall, list, doctor };
    }

    private static int Install(ParseResult result)
    {
        var spec = Installer(result).Install(EngineVerb.Settings(), result.GetValue(Name), result.GetValue(DisplayName));
        Console.Out.WriteLine($"{spec.Name}: {spec.DisplayName}, in {spec.Folder}");
        if (result.GetValue(Name) is null && spec.Name != KernelInstaller.UsualName)
            Console.Error.WriteLine($"workbench kernel: the name {KernelInstaller.UsualName} belongs to another kernel and stays its own.");
        return ExitCode.Success;
    }

    private static int Uninstall(ParseResult result)
    {
        var removed = Installer(result).Uninstall(result.GetValue(Name));
        foreach (var spec in removed)
            Console.Out.WriteLine($"{spec.Name}: removed from {spec.Folder}");
        if (removed.IsEmpty)
            Console.Error.WriteLine("workbench kernel: there is none to remove.");
        return ExitCode.Success;
    }

    private static int List(ParseResult result)
    {
        foreach (var spec in Installer(result).Installed())
            Console.Out.WriteLine($"{spec.Name}\t{spec.DisplayName}\t{(spec.IsOurs ? "ours" : "")}\t{spec.Folder}");
        return ExitCode.Success;
    }

    private static async Task<int> ExamineAsync(ParseResult result, CancellationToken cancellation)
    {
        var checks = await KernelDoctor.ExamineAsync(EngineVerb.Settings(), cancellation);
        foreach (var check in checks)
            Console.Out.WriteLine(check.Cure is { } cure ? $"missing  {check.Subject}: {check.Seen}. To do: {cure}" : $"ok       {check.Subject}: {check.Seen}");
        return checks.All(check => check.Cure is null) ? ExitCode.Success : ExitCode.Failed;
    }

    private static KernelInstaller Installer(ParseResult result)
    {
        var python = result.GetValue(Python) is { } given ? JupyterPython.At(given) : JupyterPython.Find();
        var share = result.GetValue(Prefix) is { } prefix ? Path.Combine(Path.GetFullPath(prefix), "share", "jupyter")
            : result.CommandResult.Command.Options.Contains(SysPrefix) && result.GetValue(SysPrefix) ? Path.Combine(python.Prefix, "share", "jupyter")
            : python.UserData;
        return new KernelInstaller(python, Path.Combine(share, "kernels"));
    }
}
