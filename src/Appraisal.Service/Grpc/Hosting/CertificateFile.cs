using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Appraisal.Service.Grpc.Hosting;

/// <summary>The service's own certificate with its key, two PEM files; read anew when they have changed, so that it is renewed without a restart.</summary>
internal sealed class CertificateFile(CertificateOptions options)
{
    private readonly Lock _lock = new();
    private (DateTime, DateTime) _readAt;
    private X509Certificate2? _certificate;

    /// <summary>The certificate; as it was, where the files cannot be read at this moment.</summary>
    /// <exception cref="CryptographicException">They never could.</exception>
    public X509Certificate2 Certificate
    {
        get
        {
            lock (_lock)
            {
                var writtenAt = (File.GetLastWriteTimeUtc(options.File), File.GetLastWriteTimeUtc(options.Key));
                if (_certificate is null || writtenAt != _readAt)
                    Read(writtenAt);
                return _certificate!;
            }
        }
    }

    private void Read((DateTime, DateTime) writtenAt)
    {
        try
        {
            _certificate = X509Certificate2.CreateFromPemFile(options.File, options.Key);
            _readAt = writtenAt;
        }
        catch (Exception exception) when (_certificate is not null && exception is CryptographicException or IOException)
        {
            // One of the two is written and the other not yet: the next connection looks again.
        }
    }
}

/// <summary>Where the service's certificate is.</summary>
internal sealed record CertificateOptions
{
    /// <summary>The certificate, and those that it rests on, in PEM.</summary>
    public string File { get; init; } = "";

    /// <summary>Its private key, in PEM.</summary>
    public string Key { get; init; } = "";
}
