using System.Globalization;
using System.Text;

namespace Workbench.Notebooks.Kernel;

/// <summary>
/// Reads what an engine's process writes to a standard stream past the console: native code and child processes do.
/// When a cell ends, the engine writes a mark there, so that the client knows when it has read what came before.
/// </summary>
internal sealed class RawOutput
{
    private readonly Stream _stream;
    private readonly byte[] _mark;
    private readonly Action<string> _onText;
    private readonly Decoder _decoder = new UTF8Encoding(false).GetDecoder();
    private readonly object _gate = new();
    private byte[] _held = [];
    private int _seen;
    private bool _ended;
    private bool _isMute;

    /// <summary>Begins to read on a thread of its own.</summary>
    public RawOutput(Stream stream, string mark, Action<string> onText)
    {
        _stream = stream;
        _mark = Encoding.UTF8.GetBytes(Text(mark));
        _onText = onText;
        new Thread(Read) { IsBackground = true, Name = "engine-raw-output" }.UnsafeStart();
    }

    /// <summary>The mark as it is written; it is counted, not numbered.</summary>
    public static string Text(string mark) => string.Create(CultureInfo.InvariantCulture, $"\0{mark}\0");

    /// <summary>Waits for so many marks or the stream's end. A stream that once kept it waiting too long, as one that a cell has closed, is not waited for again.</summary>
    public void WaitFor(int marks, TimeSpan longest)
    {
        if (!_isMute)
            _isMute = !Wait(() => _seen >= marks, longest);
    }

    /// <summary>Waits for the stream's end.</summary>
    public void WaitForEnd(TimeSpan longest) => Wait(() => false, longest);

    private bool Wait(Func<bool> isEnough, TimeSpan longest)
    {
        var until = Environment.TickCount64 + (long)longest.TotalMilliseconds;
        lock (_gate)
        {
            while (!_ended && !isEnough() && Environment.TickCount64 < until)
                Monitor.Wait(_gate, (int)Math.Max(1, until - Environment.TickCount64));
            return _ended || isEnough();
        }
    }

    private void Read()
    {
        var buffer = new byte[16 * 1024];
        while (TryRead(buffer) is > 0 and var count)
            Take([.. _held, .. buffer.AsSpan(0, count)]);
        Tell(_held);
        lock (_gate)
        {
            _ended = true;
            Monitor.PulseAll(_gate);
        }
    }

    private int TryRead(byte[] buffer)
    {
        try
        {
            return _stream.Read(buffer);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            return 0;
        }
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.IndexOf(_mark); at >= 0; at = bytes.IndexOf(_mark))
        {
            Tell(bytes[..at]);
            bytes = bytes[(at + _mark.Length)..];
            lock (_gate)
            {
                _seen++;
                Monitor.PulseAll(_gate);
            }
        }
        var begun = BegunMark(bytes);
        Tell(bytes[..^begun]);
        _held = bytes[^begun..].ToArray();
    }

    /// <summary>How many bytes at the end may be the beginning of a mark.</summary>
    private int BegunMark(ReadOnlySpan<byte> bytes)
    {
        for (var length = Math.Min(bytes.Length, _mark.Length - 1); length > 0; length--)
        {
            if (bytes.EndsWith(_mark.AsSpan(0, length)))
                return length;
        }
        return 0;
    }

    private void Tell(ReadOnlySpan<byte> bytes)
    {
        var characters = new char[_decoder.GetCharCount(bytes, flush: false)];
        _decoder.GetChars(bytes, characters, flush: false);
        if (characters.Length > 0)
            _onText(new string(characters));
    }
}
