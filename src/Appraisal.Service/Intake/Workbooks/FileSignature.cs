namespace Appraisal.Service.Intake.Workbooks;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal enum FileKind
{
    /// <summary>A zip archive, as an .xlsx workbook is.</summary>
    Zip,
    /// <summary>An OLE file: a workbook of Excel 97 to 2003.</summary>
    OldWorkbook,
    /// <summary>An OLE file around an encrypted workbook.</summary>
    EncryptedWorkbook,
    /// <summary>Anything else, text as a rule.</summary>
    Other,
}

/// <summary>Tells kinds of files apart.</summary>
internal static class FileSignature
{
    private const int BufferBytes = 1024 * 1024;

    /// <summary>The kind of a file that is read from its beginning.</summary>
    public static FileKind Of(Stream stream)
    {
        var buffer = new byte[BufferBytes];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (buffer.AsSpan(0, length).StartsWith("PK"u8))
            return FileKind.Zip;
        if (!buffer.AsSpan(0, length).StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return FileKind.Other;
        // The name of the encrypted stream stands in the file's directory, which may lie anywhere.
        var mark = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");
        while (length > 0)
        {
            if (buffer.AsSpan(0, length).IndexOf(mark) >= 0)
                return FileKind.EncryptedWorkbook;
            var kept = Math.Min(mark.Length, length);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
            var read = stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            length = read == 0 ? 0 : kept + read;
        }
        return FileKind.OldWorkbook;
    }
}
