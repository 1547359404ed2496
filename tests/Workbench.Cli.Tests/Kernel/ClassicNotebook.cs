using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Playwright;
using Workbench.Cli.Tests.Support;

namespace Workbench.Cli.Tests.Kernel;

/// <summary>Debian's Jupyter Notebook, serving a folder to one browser page.</summary>
internal sealed class ClassicNotebook : IAsyncDisposable
{
    private static readonly string[] Server =
    [
        "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", "--NotebookApp.token=", "--NotebookApp.password=",
    ];

    private readonly Process _server;

    private ClassicNotebook(Process server, IPage page) => (_server, Page) = (server, page);

    public IPage Page { get; }

    /// <summary>Opens a notebook of a folder and waits until its kernel is ready.</summary>
    public static async Task<ClassicNotebook> OpenAsync(JupyterFixture jupyter, Func<Task<IPage>> open, string folder, string notebook)
    {
        jupyter.Require("notebook");
        var server = Process.Start(jupyter.Program(folder, [.. Server, string.Create(CultureInfo.InvariantCulture, $"--port={FreePort()}")]))!;
        try
        {
            server.OutputDataReceived += (_, _) => { };
            server.ErrorDataReceived += (_, _) => { };
            server.BeginOutputReadLine();
            server.BeginErrorReadLine();
            var address = await AddressAsync(jupyter, server);
            var opened = new ClassicNotebook(server, await open());
            await opened.Page.GotoAsync($"{address}notebooks/{notebook}");
            await opened.ReadyAsync();
            return opened;
        }
        catch
        {
            server.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Runs every cell from the menu.</summary>
    public async Task RunAllAsync()
    {
        await Page.ClickAsync("#celllink");
        await Page.ClickAsync("#run_all_cells");
    }

    /// <summary>Replaces a cell's code as a user does and runs it.</summary>
    public async Task RunAsync(int cell, string code)
    {
        await TypeAsync(cell, code);
        await Page.Keyboard.PressAsync("Shift+Enter");
    }

    /// <summary>Replaces a cell's code.</summary>
    public async Task TypeAsync(int cell, string code)
    {
        await Page.Locator(".code_cell .CodeMirror").Nth(cell).ClickAsync();
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.InsertTextAsync(code);
    }

    /// <summary>Waits until a cell's output holds this text.</summary>
    public Task SeesAsync(int cell, string text) =>
        Page.Locator(".code_cell").Nth(cell).Locator(".output_area", new() { HasText = text }).First.WaitForAsync();

    public Task InterruptAsync() => Page.ClickAsync("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']");

    public async Task RestartAsync()
    {
        await Page.ClickAsync("button[data-jupyter-action='jupyter-notebook:confirm-restart-kernel']");
        await Page.ClickAsync(".modal-dialog .btn-danger");
        await Page.Locator(".modal-dialog").First.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        _server.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
        _server.Dispose();
    }

    private async Task ReadyAsync() => await Page.WaitForFunctionAsync(
        "() => window.Jupyter?.notebook?.kernel?.is_connected() && Jupyter.notebook.kernel.info_reply.language_info");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string> AddressAsync(JupyterFixture jupyter, Process server)
    {
        var file = Path.Combine(jupyter.Runtime, $"nbserver-{server.Id}.json");
        while (!File.Exists(file) || new FileInfo(file).Length == 0)
        {
            Assert.False(server.HasExited, "Jupyter Notebook did not start");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        return json.RootElement.GetProperty("url").GetString()!;
    }
}
