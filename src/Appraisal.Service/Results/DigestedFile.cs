using System.Security.Cryptography;

namespace Appraisal.Service.Results;

/// <summary>A file that is written once, from its first byte to its last, with its digest on the way; without a stream the digest is all that is kept.</summary>
internal sealed class DigestedFile(FileStream? file) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private string? _digest;

    /// <summary>SHA-256 of all that was written, in lower-case hexadecimal; nothing can be written any more.</summary>
    public string Digest => _digest ??= Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Write(ReadOnlySpan<byte> bytes)
    {
        ObjectDisposedException.ThrowIf(_digest is not null, this);
        _hash.AppendData(bytes);
        file?.Write(bytes);
    }

    /// <summary>
    /// Closes a file that goes away. What is still to be written of it may not find room: that is no failure, and must not keep the file.
    /// </summary>
    public void GiveUp()
    {
        try
        {
            Dispose();
        }
        catch (IOException)
        {
            file!.SafeFileHandle.Dispose();
        }
    }

    /// <summary>Closes the file; its digest is still known.</summary>
    public void Dispose()
    {
        _ = Digest;
        _hash.Dispose();
        file?.Dispose();
    }
}
