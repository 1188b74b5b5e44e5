namespace Appraisal.Service.Intake.Workbooks;

/// <summary>
/// Passes on a part of a workbook and refuses it where no tag begins for longer than any cell can be: an XML reader holds an attribute
/// or a text whole in memory, and a small zip may unfold to gigabytes.
/// </summary>
internal sealed class MarkupStream(Stream inner) : Stream
{
    private int _sinceTag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        var lastTag = buffer[..read].LastIndexOf((byte)'<');
        _sinceTag = lastTag < 0 ? _sinceTag + read : read - lastTag;
        return _sinceTag <= IntakeLimits.MarkupBytes ? read : throw new Records.RecordTooLargeException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
