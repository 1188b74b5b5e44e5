using System.Security.Cryptography;
using Appraisal.Contracts.V1;
using Google.Protobuf;
using Grpc.Core;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>Sends ledgers as callers do: the files of a folder in parts of odd sizes, and their digest.</summary>
internal static class SentLedger
{
    public static CreateRunHeader Header(string requestId) => new()
    {
        RequestId = requestId,
        AsOf = new Google.Type.Date { Year = 2023, Month = 12, Day = 31 },
        Scheme = Rules.Schemes.SchemeLibrary.Default,
    };

    public static async Task<CreateRunResponse> Send(CallInvoker calls, CreateRunHeader header, string folder, int partSize = 7_919, string? sha256 = null)
    {
        using var call = new RunService.RunServiceClient(calls).CreateRun();
        try
        {
            await call.RequestStream.WriteAsync(new CreateRunRequest { Header = header });
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            {
                var bytes = await File.ReadAllBytesAsync(file);
                hash.AppendData(bytes);
                for (var start = 0; start < bytes.Length || start == 0; start += partSize)
                {
                    await call.RequestStream.WriteAsync(new CreateRunRequest
                    {
                        Ledger = new LedgerPart
                        {
                            File = start == 0 ? Path.GetFileName(file) : "",
                            Data = ByteString.CopyFrom(bytes.AsSpan(start, Math.Min(partSize, bytes.Length - start))),
                        },
                    });
                }
            }
            await call.RequestStream.WriteAsync(new CreateRunRequest { End = new LedgerEnd { Sha256 = sha256 ?? Convert.ToHexStringLower(hash.GetHashAndReset()) } });
            await call.RequestStream.CompleteAsync();
        }
        catch (RpcException)
        {
            // The service refused before all was sent: its answer says why.
        }
        return await call;
    }

    /// <summary>Waits for the end of a run, and gives it as it was told last.</summary>
    public static async Task<WatchRunResponse> Watch(CallInvoker calls, string run, List<WatchRunResponse>? told = null)
    {
        using var call = new RunService.RunServiceClient(calls).WatchRun(new WatchRunRequest { Run = run }, deadline: DateTime.UtcNow.AddMinutes(3));
        WatchRunResponse? last = null;
        await foreach (var answer in call.ResponseStream.ReadAllAsync())
        {
            last = answer;
            told?.Add(answer);
        }
        return last!;
    }
}
