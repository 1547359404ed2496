using System.Diagnostics;
using System.IO.Pipes;
using System.Security.Cryptography;
using System.Text.Json;

namespace Workbench.Notebooks.Kernel;

/// <summary>An engine's process and the pipe to it, as its client holds them.</summary>
internal sealed class EngineLink : IDisposable
{
    private static readonly TimeSpan s_longestEnd = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly string _address;
    private readonly NamedPipeServerStream _pipe;
    private readonly Process _process;

    private EngineLink(string address, NamedPipeServerStream pipe, Process process)
    {
        (_address, _pipe, _process) = (address, pipe, process);
        Mark = RandomNumberGenerator.GetHexString(16);
    }

    /// <summary>The word that separates the raw output of two cells.</summary>
    public string Mark { get; }

    public Stream StandardOutput => _process.StandardOutput.BaseStream;

    public Stream StandardError => _process.StandardError.BaseStream;

    /// <summary>Starts the process in a folder; it is still to connect.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be started.</exception>
    public static EngineLink Start(EngineSettings settings, string folder)
    {
        var name = $"workbench-{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
        var address = OperatingSystem.IsWindows() ? name : Path.Combine(Path.GetTempPath(), name);
        var pipe = new NamedPipeServerStream(
            address, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        try
        {
            var start = new ProcessStartInfo(settings.FileName, [.. settings.Arguments, address])
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            if (OperatingSystem.IsWindows())
                start.CreateNewProcessGroup = true;
            foreach (var (variable, value) in settings.RuntimeVariables)
                start.Environment[variable] = value;
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return new EngineLink(address, pipe, process);
        }
        catch
        {
            pipe.Dispose();
            throw;
        }
    }

    /// <summary>Waits until the process has connected.</summary>
    /// <returns>Whether it did, and not ended or kept silent instead.</returns>
    public async Task<bool> ConnectAsync(TimeSpan longest)
    {
        using var stop = new CancellationTokenSource(longest);
        var connected = _pipe.WaitForConnectionAsync(stop.Token);
        await Task.WhenAny(connected, _process.WaitForExitAsync(stop.Token)).ConfigureAwait(false);
        if (!OperatingSystem.IsWindows())
            File.Delete(_address);
        if (connected.IsCompletedSuccessfully)
            return true;
        await stop.CancelAsync().ConfigureAwait(false);
        return false;
    }

    /// <summary>Sends a request; one that nobody receives any more is dropped.</summary>
    public void Send(EngineRequest request)
    {
        using var line = new MemoryStream();
        EngineJson.Append(line, request);
        try
        {
            lock (_gate)
            {
                _pipe.Write(line.GetBuffer(), 0, (int)line.Length);
                _pipe.Flush();
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // the reader of events sees the end of the pipe too, and tells
        }
    }

    /// <summary>Reads events, blocking, until the engine closes the pipe.</summary>
    public void ReadAll(Action<EngineEvent> onEvent)
    {
        var lines = new LineReader(_pipe);
        while (lines.TryRead(out var line))
        {
            if (JsonSerializer.Deserialize(line, EngineJson.Default.EngineEvent) is { } message)
                onEvent(message);
        }
    }

    /// <summary>Ends the process at once, with those it has started.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // it has ended by itself
        }
    }

    /// <summary>The exit code of the process, which is ended if it does not end by itself; null then.</summary>
    public int? WaitForExit()
    {
        if (_process.WaitForExit(s_longestEnd))
            return _process.ExitCode;
        Kill();
        _process.WaitForExit(s_longestEnd);
        return null;
    }

    public void Dispose()
    {
        _pipe.Dispose();
        if (!OperatingSystem.IsWindows())
            File.Delete(_address);
        WaitForExit();
        _process.Dispose();
    }
}
