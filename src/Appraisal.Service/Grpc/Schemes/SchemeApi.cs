using Appraisal.Contracts.V1;
using Appraisal.Rules;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Grpc.Facts;
using Appraisal.Service.Grpc.Paging;
using Appraisal.Service.Grpc.Scoring;
using Appraisal.Service.Runs;
using Grpc.Core;
using V1 = Appraisal.Contracts.V1;

namespace Appraisal.Service.Grpc.Schemes;

/// <summary>Reads and checks schemes.</summary>
internal sealed class SchemeApi(SchemeShelf shelf, ScoringGate gate) : SchemeService.SchemeServiceBase
{
    private const int MostFiles = 16;
    private const int MostCharacters = 4 * 1024 * 1024;

    public override Task<ListSchemesResponse> ListSchemes(ListSchemesRequest request, ServerCallContext context)
    {
        var violations = new Violations();
        var page = Page.Read(request, violations);
        violations.ThrowIfAny();
        var (names, next) = page.Of(shelf.Names, name => name);
        var response = new ListSchemesResponse { NextPageToken = next };
        foreach (var name in names)
        {
            // A file with problems cannot be named; CheckScheme tells its writer why.
            if (shelf.EditionsOf(name) is { } editions)
                response.Schemes.Add(SchemeMessages.Summary(name, editions));
        }
        return Task.FromResult(response);
    }

    public override Task<GetSchemeResponse> GetScheme(GetSchemeRequest request, ServerCallContext context)
    {
        var violations = new Violations();
        if (request.Scheme.Length == 0)
            violations.Add("scheme", CellFaultReason.RequiredMissing, ApiTexts.Missing("考评方案"));
        var asOf = Days.Read(request.AsOf);
        if (request.AsOf is not null && asOf is null)
            violations.Add("as_of", CellFaultReason.NoSuchDay, ApiTexts.NotADay);
        violations.ThrowIfAny();
        var source = shelf.Open(request.Scheme, asOf);
        return Task.FromResult(new GetSchemeResponse { Scheme = SchemeMessages.Of(source.Scheme.Name, source.Scheme, source.Bytes, source.Digest) });
    }

    public override async Task<CheckSchemeResponse> CheckScheme(CheckSchemeRequest request, ServerCallContext context)
    {
        MustBeFiles(request);
        using var lease = await gate.Enter(context.CancellationToken);
        var files = request.Files.Select(file => new SchemeFile(file.Name, file.Yaml)).ToList();
        var editions = SchemeReader.Read(files[0], name => files.Skip(1).FirstOrDefault(file => file.Name == name), out var problems);
        var response = new CheckSchemeResponse();
        if (editions is not null)
        {
            problems = ProblemsOf(editions, context.CancellationToken);
            response.Differences.AddRange(editions.Changes.Select(SchemeMessages.Of));
        }
        response.Problems.AddRange(problems.Select(SchemeMessages.Of));
        if (editions is not null && problems.Count == 0)
            response.Scheme = Last(editions);
        return response;
    }

    private static void MustBeFiles(CheckSchemeRequest request)
    {
        var violations = new Violations();
        if (request.Files.Count == 0)
            violations.Add("files", CellFaultReason.RequiredMissing, ApiTexts.Missing("方案文件"));
        if (request.Files.Count > MostFiles)
            violations.Add("files", CellFaultReason.TooMany, ApiTexts.TooMany("方案文件", MostFiles));
        if (request.Files.Sum(file => (long)file.Yaml.Length) > MostCharacters)
            violations.Add("files", CellFaultReason.TooMany, ApiTexts.TooMany("方案文件的字符合计", MostCharacters));
        for (var i = 0; i < request.Files.Count; i++)
        {
            if (request.Files[i].Name.Length == 0)
                violations.Add($"files[{i}].name", CellFaultReason.RequiredMissing, ApiTexts.Missing("文件名"));
        }
        violations.ThrowIfAny();
    }

    private static List<Problem> ProblemsOf(SchemeEditions editions, CancellationToken cancellation)
    {
        var found = new List<Problem>();
        foreach (var period in editions.Periods)
        {
            cancellation.ThrowIfCancellationRequested();
            AppraisalEngine.Create(period, out var ofPeriod);
            found.AddRange(ofPeriod);
        }
        return [.. found.Distinct()];
    }

    private static V1.Scheme Last(SchemeEditions editions)
    {
        var scheme = editions.Periods[^1];
        var (bytes, digest) = SchemeSource.Written(scheme);
        return SchemeMessages.Of(scheme.Name, scheme, bytes, digest);
    }
}
