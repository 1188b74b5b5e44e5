using Appraisal.Rules.Facts;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Cases;

/// <summary>A text of cases as its writer has it.</summary>
/// <param name="File">The file's name, for the places of problems and failures.</param>
/// <param name="Text">The YAML.</param>
public sealed record CaseText(string File, string Text);

/// <summary>
/// Reads the cases of a scheme and tells every problem of every file at once. What a file named <see cref="SharedName"/> has, its base
/// cases and its appraisal date, all files beside it may use.
/// </summary>
public sealed class CaseReader
{
    /// <summary>The name of the file whose base cases the others share.</summary>
    public const string SharedName = "bases.yaml";

    /// <summary>The name of the base case that has nothing: for a case that does without its file's.</summary>
    private const string NoBase = "none";

    private const string OrganisationsKey = "organisations";

    private readonly SchemeEditions _editions;
    private readonly ProblemList _problems = new();
    private readonly FactsReader _facts;
    private readonly ExpectationReader _expectations;

    private CaseReader(SchemeEditions editions)
    {
        _editions = editions;
        _facts = new FactsReader(editions, _problems);
        _expectations = new ExpectationReader(_problems);
    }

    /// <summary>Reads cases; null where one of the files has problems.</summary>
    /// <param name="editions">The scheme, whose ids the cases use: each case those that are in force on its date.</param>
    /// <param name="shared">The base cases that all files may use; null where there are none.</param>
    /// <param name="texts">The files.</param>
    /// <param name="problems">Everything that is wrong, file by file in the order of each.</param>
    public static IReadOnlyList<SchemeCase>? Read(SchemeEditions editions, CaseText? shared, IReadOnlyList<CaseText> texts, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(editions);
        ArgumentNullException.ThrowIfNull(texts);
        var reader = new CaseReader(editions);
        var common = shared is null ? Common.Nothing : reader.Shared(shared);
        var cases = texts.SelectMany(text => reader.File(text, common)).ToList();
        var files = texts.Select(text => text.File).Prepend(shared?.File).ToList();
        // What a base case has written wrongly is found by each case upon it.
        problems = [.. reader._problems.Problems.Distinct()
            .OrderBy(problem => files.IndexOf(problem.Place.File)).ThenBy(problem => problem.Place.Line).ThenBy(problem => problem.Place.Column)];
        return problems.Count == 0 ? cases : null;
    }

    private Common Shared(CaseText text)
    {
        if (Root(text) is not { } root)
            return Common.Nothing;
        var common = Read(root, Common.Nothing);
        root.Done();
        return common;
    }

    private List<SchemeCase> File(CaseText text, Common shared)
    {
        var cases = new List<SchemeCase>();
        if (Root(text) is not { } root)
            return cases;
        var common = Read(root, shared);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in root.List("cases"))
        {
            if (Case(node, common) is not { } found)
                continue;
            if (!names.Add(found.Name))
                _problems.Add(ProblemCode.DuplicateId, node.PlaceOf("name"), found.Name);
            cases.Add(found);
        }
        root.Done();
        if (cases.Count == 0 && root.IsList("cases") && _problems.IsEmpty)
            _problems.Add(ProblemCode.MissingKey, root.PlaceOf("cases"), "cases", new Words("至少一个用例", "at least one case"));
        return cases;
    }

    private SchemeNode? Root(CaseText text)
    {
        var tree = SchemeYaml.Read(new SchemeFile(text.File, text.Text), _problems);
        return tree is null ? null : new SchemeNode(tree, "", _problems);
    }

    private Common Read(SchemeNode root, Common shared)
    {
        var bases = new Dictionary<string, CaseRows>(shared.Bases, StringComparer.Ordinal);
        foreach (var (name, node) in root.Entries("bases", required: false))
        {
            var rows = Rows(node, bases, otherwise: null, hasGroup: true);
            node.Done();
            if (!bases.TryAdd(name, rows))
                _problems.Add(ProblemCode.DuplicateId, node.Place, name);
        }
        return new Common(Date(root) ?? shared.AsOf, bases, Base(root, bases) ?? shared.Base);
    }

    /// <summary>The base case that a node names; null where it names none.</summary>
    private string? Base(SchemeNode node, Dictionary<string, CaseRows> bases)
    {
        if (!node.Has("base") || node.Text("base") is not { } name)
            return null;
        if (name != NoBase && !bases.ContainsKey(name))
            _problems.Add(ProblemCode.UnknownReference, node.PlaceOf("base"), name);
        return name;
    }

    private SchemeCase? Case(SchemeNode node, Common common)
    {
        var name = node.Text("name");
        if (!node.Has("as_of") && common.AsOf is null)
            node.Missing("as_of");
        var asOf = Date(node) ?? common.AsOf;
        var rows = Rows(node, common.Bases, common.Base, hasGroup: true);
        var ownAsOf = node.Has("as_of") ? node.PlaceOf("as_of") : (Place?)null;
        foreach (var checkedRows in rows.Beside.Select(one => one.Rows).Prepend(rows))
            checkedRows.Check(asOf, ownAsOf, _problems);
        var scheme = (asOf is { } day ? _editions.At(day) : null) ?? _editions.Periods[^1];
        var facts = rows.Assembled(scheme.Sheets, _facts.ReadOwn);
        CheckNames(node, rows, facts.Organisation.KeyText);
        var peers = node.Has("peers") ? Peers(node, common, asOf, scheme, facts.Organisation.KeyText) : null;
        var expected = node.Mapping("expect") is { } expect ? _expectations.Read(scheme, expect) : [];
        node.Done();
        return name is null || asOf is null
            ? null
            : new SchemeCase { Name = name, Place = node.Place, AsOf = asOf.Value, Scheme = scheme, Facts = facts, Supervised = rows.Supervised(scheme.Sheets, _facts.ReadOwn), Peers = peers, Expected = expected };
    }

    // Of a committee each organisation and each enterprise is one: two of a name would be one and the same in what is said of them.
    private void CheckNames(SchemeNode node, CaseRows rows, string own)
    {
        foreach (var (name, _) in rows.Beside.Where(one => one.Name == own))
            _problems.Add(ProblemCode.DuplicateId, PlaceIn(node, OrganisationsKey, name), name);
        foreach (var name in rows.Names(CaseList.Unaffiliated).Where(name => rows.Has(CaseList.Enterprises, name)))
            _problems.Add(ProblemCode.DuplicateId, PlaceIn(node, CaseList.Unaffiliated.Key, name), name);
    }

    // The base case may have it.
    private static Place PlaceIn(SchemeNode node, string key, string name) => node.IsMapping(key) ? node.Mapping(key)!.PlaceOfKey(name) : node.Place;

    // Each with a name of its own, which is its id: a pool tells organisations apart by their ids.
    private List<OrganisationFacts> Peers(SchemeNode node, Common common, DateOnly? asOf, Scheme scheme, string own)
    {
        var peers = new List<OrganisationFacts>();
        foreach (var (name, peer) in node.Entries("peers"))
        {
            if (name == own)
                _problems.Add(ProblemCode.DuplicateId, peer.Place, name);
            var rows = Rows(peer, common.Bases, common.Base);
            rows.Check(asOf, null, _problems);
            peers.Add(rows.Assembled(scheme.Sheets, _facts.ReadOwn, name));
            peer.Done();
        }
        return peers;
    }

    /// <summary>The rows of a case, a base case or a peer.</summary>
    /// <param name="node">Where they are written.</param>
    /// <param name="bases">The base cases that are known.</param>
    /// <param name="otherwise">The base case where the node names none.</param>
    /// <param name="hasGroup">May it have what else its committee supervises.</param>
    private CaseRows Rows(SchemeNode node, Dictionary<string, CaseRows> bases, string? otherwise, bool hasGroup = false)
    {
        var name = Base(node, bases) ?? otherwise;
        var rows = Started(name, bases);
        _facts.ReadOrganisation(node, rows);
        _facts.ReadCommittee(node, rows);
        if (hasGroup)
        {
            _facts.ReadUnaffiliated(node, rows);
            ReadBeside(node, bases, name, rows);
        }
        return rows;
    }

    // The other organisations of the committee: one that the base case has is changed, a new one builds upon the base case of the case.
    private void ReadBeside(SchemeNode node, Dictionary<string, CaseRows> bases, string? otherwise, CaseRows rows)
    {
        if (!node.Has(OrganisationsKey))
            return;
        if (node.Scalar(OrganisationsKey) is { } word)
        {
            if (FactsReader.IsNone(word))
                rows.ClearBeside();
            else
                node.Wrong<int>(OrganisationsKey, word, new Words("各党组织，或 none（无）", "organisations, or none"));
            return;
        }
        var written = node.Mapping(OrganisationsKey)!;
        foreach (var name in written.Keys.ToList())
        {
            if (written.Scalar(name) is { } row)
            {
                if (FactsReader.IsNone(row) && rows.OfBeside(name) is not null)
                    rows.RemoveBeside(name);
                else
                    written.Wrong<int>(name, row, new Words("党组织的各项，或 none（无：去掉基础用例的一个）", "what an organisation has, or none (without one of the base case)"));
                continue;
            }
            var beside = written.Mapping(name)!;
            var own = Base(beside, bases);
            var changed = own is null && rows.OfBeside(name) is { } known ? known : Started(own ?? otherwise, bases);
            _facts.ReadOrganisation(beside, changed);
            beside.Done();
            rows.SetBeside(name, changed);
        }
    }

    private static CaseRows Started(string? name, Dictionary<string, CaseRows> bases) =>
        name is not null && bases.TryGetValue(name, out var known) ? known.Copy() : new CaseRows { IsKnown = name is null or NoBase };

    private DateOnly? Date(SchemeNode node)
    {
        if (node.Date("as_of", required: false) is not { } asOf)
            return null;
        if (_editions.At(asOf) is not null)
            return asOf;
        var (from, to) = (Figures.Date(_editions.Periods[0].InForceFrom), _editions.Periods[^1].InForceTo is { } last ? Figures.Date(last) : "");
        return node.Wrong<DateOnly>("as_of", node.Text("as_of")!, new Words(
            $"方案有效期内的日期:{from} 起{(to.Length > 0 ? $"至 {to}" : "")}", $"a date that the scheme covers: from {from}{(to.Length > 0 ? $" to {to}" : "")}"));
    }

    private sealed record Common(DateOnly? AsOf, Dictionary<string, CaseRows> Bases, string? Base)
    {
        public static Common Nothing { get; } = new(null, [], null);
    }
}
