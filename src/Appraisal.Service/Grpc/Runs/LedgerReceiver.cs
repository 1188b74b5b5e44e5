using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Appraisal.Contracts.V1;
using Appraisal.Rules.Facts;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Grpc.Facts;
using Grpc.Core;

namespace Appraisal.Service.Grpc.Runs;

/// <summary>
/// Receives a ledger part by part into a folder: what is not yet written is not read on, so a ledger of any size takes the memory of a part. What was
/// received of one that is not accepted is gone with this.
/// </summary>
internal sealed partial class LedgerReceiver(LedgerSpool spool, long mostBytes) : IDisposable
{
    public const int MostPartBytes = 1024 * 1024;

    private readonly string _folder = spool.New();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly HashSet<string> _files = new(StringComparer.OrdinalIgnoreCase);
    private FileStream? _file;
    private long _bytes;
    private bool _isKept;

    /// <summary>The digest of all bytes, once the ledger has ended.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>The folder, or the workbook in it.</summary>
    public string Ledger => _files is { Count: 1 } && _files.Single() is var only && IsWorkbook(only) ? Path.Combine(_folder, only) : _folder;

    /// <summary>Receives the parts up to the end.</summary>
    /// <exception cref="RpcException">It is no ledger, too large, or not what its digest says.</exception>
    public async Task Receive(IAsyncStreamReader<CreateRunRequest> requests, CancellationToken cancellation)
    {
        while (await requests.MoveNext(cancellation))
        {
            switch (requests.Current.PartCase)
            {
                case CreateRunRequest.PartOneofCase.Ledger:
                    await Write(requests.Current.Ledger, cancellation);
                    break;
                case CreateRunRequest.PartOneofCase.End:
                    await End(requests.Current.End);
                    if (await requests.MoveNext(cancellation))
                        throw Refused("", "AFTER_END", ApiTexts.AfterEnd);
                    return;
                default:
                    throw Refused("ledger", CellFaultReason.RequiredMissing, ApiTexts.LedgerPartExpected);
            }
        }
        throw Refused("end", CellFaultReason.RequiredMissing, ApiTexts.NoEnd);
    }

    /// <summary>The ledger was accepted: it stays.</summary>
    public void Keep() => _isKept = true;

    public void Dispose()
    {
        _file?.Dispose();
        _hash.Dispose();
        if (!_isKept)
            Directory.Delete(_folder, recursive: true);
    }

    private async Task Write(LedgerPart part, CancellationToken cancellation)
    {
        if (part.File.Length > 0)
            await Open(part.File);
        if (_file is null)
            throw Refused("ledger.file", CellFaultReason.RequiredMissing, ApiTexts.Missing("文件名"));
        if (part.Data.Length > MostPartBytes)
            throw Refused("ledger.data", CellFaultReason.TooMany, ApiTexts.TooMany("一段的字节", MostPartBytes));
        if ((_bytes += part.Data.Length) > mostBytes)
            throw ApiError.Of(StatusCode.ResourceExhausted, Reason.LedgerTooLarge, ApiTexts.LedgerTooLarge(mostBytes)).ToException();
        _hash.AppendData(part.Data.Span);
        await _file.WriteAsync(part.Data.Memory, cancellation);
    }

    private async Task Open(string name)
    {
        if (!(Sheet().Match(name) is { Success: true } sheet && FactCatalogue.Find(sheet.Groups[1].Value.ToLowerInvariant()) is not null) && !Workbook().IsMatch(name))
            throw Refused("ledger.file", "NO_LEDGER_FILE", ApiTexts.NoLedgerFile(name));
        if (!_files.Add(name))
            throw Refused("ledger.file", CellFaultReason.KeyShared, ApiTexts.FileTwice(name));
        if (_files.Count > 1 && _files.Any(IsWorkbook))
            throw Refused("ledger.file", "NO_LEDGER_FILE", ApiTexts.WorkbookAlone);
        if (_file is not null)
            await _file.DisposeAsync();
        _file = new FileStream(Path.Combine(_folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    private async Task End(LedgerEnd end)
    {
        if (_file is null)
            throw Refused("ledger", CellFaultReason.RequiredMissing, ApiTexts.Missing("台账文件"));
        await _file.DisposeAsync();
        Digest = Convert.ToHexStringLower(_hash.GetHashAndReset());
        if (!string.Equals(end.Sha256, Digest, StringComparison.OrdinalIgnoreCase))
        {
            throw ApiError.Of(
                StatusCode.InvalidArgument, Reason.DigestMismatch, ApiTexts.DigestMismatch, ("sha256_given", end.Sha256), ("sha256_received", Digest)).ToException();
        }
    }

    private static bool IsWorkbook(string name) => name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    private static RpcException Refused(string field, string reason, Said said)
    {
        var violations = new Violations();
        violations.Add(field, reason, said);
        return ApiError.Invalid(violations).ToException();
    }

    [GeneratedRegex("^([A-Za-z]{1,32})\\.csv$", RegexOptions.IgnoreCase)]
    private static partial Regex Sheet();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}\\.xlsx$", RegexOptions.IgnoreCase)]
    private static partial Regex Workbook();
}
