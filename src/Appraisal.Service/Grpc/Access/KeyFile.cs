using Microsoft.IdentityModel.Tokens;

namespace Appraisal.Service.Grpc.Access;

/// <summary>The public keys of an issuer in a file, read anew when the file has changed: keys rotate without a restart.</summary>
internal sealed class KeyFile(string path)
{
    private readonly Lock _lock = new();
    private (DateTime WrittenAt, long Length) _read;
    private IReadOnlyList<SecurityKey> _keys = [];

    /// <summary>The keys; as they were, where the file cannot be read at this moment.</summary>
    public IReadOnlyList<SecurityKey> Keys
    {
        get
        {
            lock (_lock)
            {
                var file = new FileInfo(path);
                if (file.Exists && (file.LastWriteTimeUtc, file.Length) != _read && TryRead() is { } keys)
                    (_keys, _read) = (keys, (file.LastWriteTimeUtc, file.Length));
                return _keys;
            }
        }
    }

    private IReadOnlyList<SecurityKey>? TryRead()
    {
        try
        {
            return [.. new JsonWebKeySet(File.ReadAllText(path)).GetSigningKeys()];
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or System.Text.Json.JsonException)
        {
            // Half written: the next token reads it again, and until then the keys that were known are.
            return null;
        }
    }
}
