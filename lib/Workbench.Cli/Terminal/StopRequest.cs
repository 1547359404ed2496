using System.Runtime.InteropServices;

namespace Workbench.Cli.Terminal;

/// <summary>Ctrl+C or a request to terminate: the first asks the work to stop, a second ends the process.</summary>
internal sealed class StopRequest : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] signals;

    public StopRequest() => signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];

    /// <summary>Cancelled by the first request.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>A first request that comes another way.</summary>
    public void Ask() => source.Cancel();

    public void Dispose()
    {
        foreach (var signal in signals)
            signal.Dispose();
        source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    }
}
