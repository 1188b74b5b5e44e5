using Appraisal.Contracts.V1;
using Appraisal.Rules;
using Appraisal.Rules.Facts;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Grpc.Facts;
using Appraisal.Service.Grpc.Schemes;
using Appraisal.Service.Runs;
using Appraisal.Service.Telemetry;
using Grpc.Core;

namespace Appraisal.Service.Grpc.Scoring;

/// <summary>By what a call scores: read from its settings once they are found sound.</summary>
/// <param name="AsOf">The appraisal date.</param>
/// <param name="Source">The scheme, compiled.</param>
/// <param name="Explains">Is an explanation asked for.</param>
/// <param name="FindsDuties">Are duties asked for.</param>
internal sealed record ScoringCall(DateOnly AsOf, SchemeSource Source, bool Explains, bool FindsDuties)
{
    private AppraisalEngine Engine => Source.Engine;

    /// <summary>Does the scheme compare organisations among their peers.</summary>
    public bool NeedsPeers => Source.Scheme.PeerPasses > 0;

    /// <summary>Checks settings; the appraisal date is given where it is one.</summary>
    public static DateOnly? Check(ScoringSettings? settings, string path, Violations violations)
    {
        if (settings is null)
        {
            violations.Add(path, CellFaultReason.RequiredMissing, ApiTexts.Missing("评分设置"));
            return null;
        }
        if (settings.Scheme.Length == 0)
            violations.Add($"{path}.scheme", CellFaultReason.RequiredMissing, ApiTexts.Missing("考评方案"));
        var asOf = Days.Read(settings.AsOf);
        if (settings.AsOf is null)
            violations.Add($"{path}.as_of", CellFaultReason.RequiredMissing, ApiTexts.Missing("考评基准日"));
        else if (asOf is null)
            violations.Add($"{path}.as_of", CellFaultReason.NoSuchDay, ApiTexts.NotADay);
        return asOf;
    }

    /// <summary>Opens the scheme of settings that are sound.</summary>
    public static ScoringCall Open(ScoringSettings settings, DateOnly asOf, SchemeShelf shelf) =>
        new(asOf, shelf.Open(settings.Scheme, asOf), settings.Explain, settings.Duties);

    /// <summary>The sheets as the scheme of settings has them; null where it cannot be opened, which is then told where it is.</summary>
    public static FactSheets? SheetsOf(ScoringSettings? settings, DateOnly? asOf, SchemeShelf shelf)
    {
        if (settings is not { Scheme.Length: > 0 } || asOf is not { } day)
            return null;
        try
        {
            return shelf.Open(settings.Scheme, day).Scheme.Sheets;
        }
        catch (RpcException)
        {
            // Nothing is lost: what is wrong with the facts comes first, and opening it again says why it cannot be.
            return null;
        }
    }

    public Basis Basis(string factsDigest) => new()
    {
        AsOf = Days.Of(AsOf),
        Scheme = Source.Scheme.Name,
        Edition = Source.Scheme.Edition,
        SchemeDigest = Source.Digest,
        Engine = AppraisalEngine.Name,
        ProductVersion = ProductVersion.Text,
        FactsDigest = factsDigest,
    };

    /// <summary>Scores organisations together; a result for each, in their order.</summary>
    public IReadOnlyList<ScoringResult> Score(IReadOnlyList<Rules.Facts.OrganisationFacts> organisations, CancellationToken cancellation)
    {
        // Duties are found for a batch as a whole; to say whose they are, each organisation is one.
        if (FindsDuties)
            return [.. organisations.Select(organisation => Result(Appraise([organisation], cancellation), 0))];
        var batch = Appraise(organisations, cancellation);
        var results = new ScoringResult[organisations.Count];
        for (var i = 0; i < results.Length; i++)
            results[i] = Result(batch, i);
        return results;
    }

    private AppraisedBatch Appraise(IReadOnlyList<Rules.Facts.OrganisationFacts> organisations, CancellationToken cancellation)
    {
        var batch = Engine.Appraise(AsOf, organisations, cancellation);
        Instruments.Scored(organisations.Count, Engine.RuleCount, "call");
        return batch;
    }

    private ScoringResult Result(AppraisedBatch batch, int position)
    {
        var scorecard = batch.Scorecard(position);
        var result = new ScoringResult
        {
            Scorecard = ScorecardMessages.Of(Source.Scheme, scorecard),
            FactsDigest = CallDigest.Of(scorecard.Facts),
        };
        if (Explains)
            result.Explanation = ScorecardMessages.Explain(Engine, scorecard);
        if (FindsDuties)
            result.Duties.AddRange(ScorecardMessages.Of(Source.Scheme, batch.Duties()));
        return result;
    }
}
