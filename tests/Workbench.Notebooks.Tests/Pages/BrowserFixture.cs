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
        var context = await ContextAsync(width, dark);
        var visit = new Visit(context, await context.NewPageAsync());
        await visit.WatchAsync(folder);
        var address = overHttp ? Visit.Host + file : new Uri(Path.Combine(folder, file)).AbsoluteUri;
        await visit.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        return visit;
    }

    /// <summary>A page of its own, free to go anywhere.</summary>
    public async Task<IPage> NewPageAsync() => await (await ContextAsync(1280, dark: false)).NewPageAsync();

    private async Task<IBrowserContext> ContextAsync(int width, bool dark)
    {
        if (_browser is null)
            Assert.Skip(Missing);
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(Limit);
        return context;
    }

    private static string? Find() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         from name in Names
         let path = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
         where File.Exists(path)
         select path).FirstOrDefault();

    /// <summary>A page being looked at, and everything it did that it should not.</summary>
    public sealed class Visit(IBrowserContext context, IPage page) : IAsyncDisposable
    {
        /// <summary>Stands for any web server; nothing leaves the machine, the browser is given the files of the folder.</summary>
        public const string Host = "http://pages.test/";

        private readonly List<string> _complaints = [];

        public IPage Page { get; } = page;

        /// <summary>Errors and warnings on the console, script errors, dialogs, and requests to any other host.</summary>
        public IReadOnlyList<string> Complaints => _complaints;

        public async Task WatchAsync(string folder)
        {
            Page.Console += (_, message) =>
            {
                if (message.Type is "error" or "warning")
                    _complaints.Add($"console {message.Type}: {message.Text}");
            };
            Page.PageError += (_, error) => _complaints.Add($"script error: {error}");
            Page.Dialog += async (_, dialog) =>
            {
                _complaints.Add($"dialog: {dialog.Message}");
                await dialog.DismissAsync();
            };
            Page.Popup += (_, popup) => _complaints.Add($"popup: {popup.Url}");
            await context.RouteAsync("**/*", route => AnswerAsync(route, folder));
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

        public async ValueTask DisposeAsync() => await context.CloseAsync();

        private async Task AnswerAsync(IRoute route, string folder)
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
