using System.Globalization;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Store.Results;
using Appraisal.Service.Store.Rows;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Audit;

/// <summary>Takes the chunks of a run that is computed once more, and compares each with what is stored: its checkpoint and every row.</summary>
internal sealed class ResultAudit : IChunkStore
{
    private readonly ResultStore _results;
    private readonly RunRecord _run;
    private readonly Findings _findings;
    private readonly RowComparison _rows;
    private readonly DigestValues _values = new();
    private readonly Queue<ChunkRow> _stored;
    private readonly Dictionary<long, string> _organisations = [];
    private readonly Dictionary<string, long> _compared = new(StringComparer.Ordinal);
    private ChunkRows? _last;

    public ResultAudit(ResultStore results, RunRecord run, Scheme scheme, Findings findings)
    {
        (_results, _run, _findings) = (results, run, findings);
        _stored = new Queue<ChunkRow>(results.Chunks(run.RunNumber));
        _rows = new RowComparison(findings, (type, name, value) => name switch
        {
            nameof(IOrganisationResult.OrganisationNumber) => _organisations.GetValueOrDefault((long)value!),
            nameof(CommitteeLineRow.LineNumber) when type == typeof(CommitteeLineRow) => scheme.Committees?.Lines.ElementAtOrDefault((int)value!)?.Id,
            nameof(LineRow.LineNumber) => scheme.Lines.ElementAtOrDefault((int)value!)?.Id,
            nameof(TotalRow.TotalNumber) => scheme.Totals.ElementAtOrDefault((int)value!)?.Id,
            _ => null,
        });
        Digest = EventDigest.Of(run.Run);
    }

    public int ChunkNumber { get; private set; }

    public string Digest { get; private set; }

    public void Commit(ChunkRows rows, long firstOrganisation, long lastOrganisation, string factsDigest)
    {
        var before = _findings.Count;
        _organisations.Clear();
        foreach (var card in rows.Of<ScorecardRow>())
            _organisations[card.OrganisationNumber] = card.OrganisationId;
        if (firstOrganisation > 0)
        {
            OfOrganisations<ScorecardRow>(rows, firstOrganisation, lastOrganisation);
            OfOrganisations<EligibilityRow>(rows, firstOrganisation, lastOrganisation);
            OfOrganisations<TotalRow>(rows, firstOrganisation, lastOrganisation);
            OfOrganisations<LineRow>(rows, firstOrganisation, lastOrganisation);
            OfOrganisations<ConditionRow>(rows, firstOrganisation, lastOrganisation);
            OfOrganisations<VetoRow>(rows, firstOrganisation, lastOrganisation);
        }
        Compare(rows.Of<DutyRow>(), [.. _results.Duties(_run.RunNumber, ChunkNumber)]);
        Compare(rows.Of<ProposalRow>(), [.. _results.Proposals(_run.RunNumber, ChunkNumber)]);
        Checkpoint(rows, firstOrganisation, lastOrganisation, factsDigest, isNamed: _findings.Count > before);
        ChunkNumber++;
        _last = rows;
    }

    public void Finish()
    {
        var listed = _last!.Of<RankRow>().Select(row => row.OrganisationNumber).Concat(_last.Of<NominationRow>().Select(row => row.OrganisationNumber)).ToHashSet();
        foreach (var card in _results.Rows<ScorecardRow>(_run.RunNumber).Where(card => listed.Contains(card.OrganisationNumber)))
            _organisations[card.OrganisationNumber] = card.OrganisationId;
        Across<RankRow>();
        Across<NominationRow>();
        Across<CoverageRow>();
        Across<CommitteeScoreRow>();
        Across<CommitteeLineRow>();
        foreach (var chunk in _stored)
            _findings.Add(Text($"chunks 第 {chunk.ChunkNumber} 批"), "多出一个检查点");
        NoMore<ScorecardRow>();
        NoMore<EligibilityRow>();
        NoMore<TotalRow>();
        NoMore<LineRow>();
        NoMore<ConditionRow>();
        NoMore<VetoRow>();
        NoMore<DutyRow>();
        NoMore<ProposalRow>();
        if (_run.Manifest is { } manifest)
            _findings.MustBe("manifests values_digest", manifest.ValuesDigest, Digest);
    }

    private void OfOrganisations<TRow>(ChunkRows rows, long first, long last) where TRow : class, IOrganisationResult =>
        Compare(rows.Of<TRow>(), [.. _results.Rows<TRow>(_run.RunNumber, first, last)]);

    private void Across<TRow>() where TRow : class, IResultRow => Compare(_last!.Of<TRow>(), [.. _results.Rows<TRow>(_run.RunNumber)]);

    private void Compare<TRow>(IReadOnlyList<TRow> computed, IReadOnlyList<TRow> stored) where TRow : class, IResultRow
    {
        _rows.Compare(computed, stored);
        var table = ResultTable<TRow>.Shape.Name;
        _compared[table] = _compared.GetValueOrDefault(table) + stored.Count;
    }

    // Rows of organisations and chunks that the run does not have.
    private void NoMore<TRow>() where TRow : class, IResultRow
    {
        var table = ResultTable<TRow>.Shape.Name;
        var more = _results.Count<TRow>(_run.RunNumber) - _compared.GetValueOrDefault(table);
        if (more > 0)
            _findings.Add(table, Text($"多出 {more} 行,属于本次考评没有的党组织或批次"));
    }

    private void Checkpoint(ChunkRows rows, long first, long last, string factsDigest, bool isNamed)
    {
        var place = Text($"chunks 第 {ChunkNumber} 批(党组织 {first}–{last})");
        if (!_stored.TryDequeue(out var stored))
        {
            _findings.Add(place, "缺少检查点");
            return;
        }
        _findings.MustBe($"{place} first_organisation", stored.FirstOrganisation, first);
        _findings.MustBe($"{place} last_organisation", stored.LastOrganisation, last);
        _findings.MustBe($"{place} rows_stored", stored.RowsStored, rows.Count);
        if (stored.FactsDigest != factsDigest)
            _findings.Add($"{place} facts_digest", "所评事实与考评时不同:事实或其归属被改动");
        var digest = ChunkDigest.Of(_values, Digest, ChunkNumber, first, last, factsDigest, rows);
        if (digest != stored.Digest && !isNamed && stored.FactsDigest == factsDigest)
            _findings.Add($"{place} digest", "与由事实重新算出的结果的摘要不符");
        // Named once; what comes after is chained to what is there.
        Digest = stored.Digest;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
