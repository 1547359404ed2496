using System.Collections.Concurrent;
using Microsoft.Playwright;
using Workbench.Notebooks.Tests.Pages;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Workbench.Notebooks.Tests.Pages;

/// <summary>
/// One headless Chromium for all tests: the one on this machine, never a downloaded one. Tests that need it skip where there
/// is none. It is started before any test, for that sets the console's encoding, which must not happen while a test reads from
/// the console. This file stands alone, so that other test projects may link it.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string Missing =
        "Chromium was not found on PATH (chromium, chromium-browser, google-chrome). Install it (on Debian: apt-get install chromium) to run the browser tests.";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-dev-shm-usage",
    ];

    /// <summary>Milliseconds; a bound for a busy machine, nothing takes that long.</summary>
    private const int Limit = 120_000;

    private const int Height = 900;

    /// <summary>
    /// Tabs that no visit uses, apart by where their pages come from: a tab that stays at one place keeps its process, and the
    /// browser then knows the chart library compiled, which costs more than all else a page does.
    /// </summary>
    private readonly ConcurrentBag<IPage> _tabs = [], _servedTabs = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } chromium)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Headless = true, Args = Flags, Timeout = Limit });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Opens a page of <paramref name="folder"/> from the disk, or as a web server would give it.</summary>
    public async Task<Visit> OpenAsync(string folder, string file, int width = 1280, bool dark = false, bool overHttp = false)
    {
        var idle = overHttp ? _servedTabs : _tabs;
        if (!idle.TryTake(out var page))
            page = await NewPageAsync();
        var visit = new Visit(page, idle, folder);
        await visit.BeginAsync(width, dark);
        var address = overHttp ? Visit.Host + file : new Uri(Path.Combine(folder, file)).AbsoluteUri;
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        return visit;
    }

    /// <summary>A page of its own, free to go anywhere.</summary>
    public async Task<IPage> NewPageAsync()
    {
        if (_browser is null)
            Assert.Skip(Missing);
        var context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = Height }, AcceptDownloads = true });
        context.SetDefaultTimeout(Limit);
        return await context.NewPageAsync();
    }

    private static string? Find() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         from name in Names
         let path = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
         where File.Exists(path)
         select path).FirstOrDefault();

    /// <summary>A page being looked at, and everything it did that it should not. Its tab then serves the next visit.</summary>
    public sealed class Visit(IPage page, ConcurrentBag<IPage> idle, string folder) : IAsyncDisposable
    {
        /// <summary>Stands for any web server; nothing leaves the machine, the browser is given the files of the folder.</summary>
        public const string Host = "http://pages.test/";

        private readonly List<string> _complaints = [];

        public IPage Page { get; } = page;

        /// <summary>Errors and warnings on the console, script errors, dialogs, and requests to any other host.</summary>
        public IReadOnlyList<string> Complaints => _complaints;

        public async Task BeginAsync(int width, bool dark)
        {
            await Page.SetViewportSizeAsync(width, Height);
            await Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, Media = Media.Screen });
            Page.Console += OnConsole;
            Page.PageError += OnPageError;
            Page.Dialog += OnDialog;
            Page.Popup += OnPopup;
            await Page.Context.RouteAsync("**/*", AnswerAsync);
        }

        /// <summary>Waits until every chart is drawn or has failed, and gives how many are drawn.</summary>
        public async Task<int> DrawnChartsAsync()
        {
            try
            {
                await Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.plot')].every(plot => plot.dataset.drawn)");
            }
            catch (TimeoutException)
            {
                Assert.Fail($"The charts were not drawn. {string.Join('\n', _complaints)}");
            }
            return await Page.Locator(".plot[data-drawn=true]").CountAsync();
        }

        /// <summary>By how many pixels the page is wider than its window.</summary>
        public Task<int> OverflowAsync() =>
            Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth");

        /// <summary>Leaves the tab as it was: elsewhere, with nothing stored.</summary>
        public async ValueTask DisposeAsync()
        {
            await Page.EvaluateAsync("() => { localStorage.clear(); sessionStorage.clear(); }");
            await Page.GotoAsync("about:blank");
            Page.Console -= OnConsole;
            Page.PageError -= OnPageError;
            Page.Dialog -= OnDialog;
            Page.Popup -= OnPopup;
            await Page.Context.UnrouteAllAsync();
            idle.Add(Page);
        }

        private void OnConsole(object? sender, IConsoleMessage message)
        {
            if (message.Type is "error" or "warning")
                _complaints.Add($"console {message.Type}: {message.Text}");
        }

        private void OnPageError(object? sender, string error) => _complaints.Add($"script error: {error}");

        private async void OnDialog(object? sender, IDialog dialog)
        {
            _complaints.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        }

        private void OnPopup(object? sender, IPage popup) => _complaints.Add($"popup: {popup.Url}");

        private async Task AnswerAsync(IRoute route)
        {
            var url = new Uri(route.Request.Url);
            var path = Path.Combine(folder, Uri.UnescapeDataString(url.AbsolutePath).TrimStart('/'));
            if (url.IsFile)
                await route.ContinueAsync();
            else if (route.Request.Url.StartsWith(Host, StringComparison.Ordinal) && File.Exists(path))
                await route.FulfillAsync(new() { Path = path });
            else
            {
                _complaints.Add($"request: {route.Request.Url}");
                await route.AbortAsync();
            }
        }
    }
}
