using System.Security.Cryptography;
using System.Text;
using Appraisal.Rules.Facts;
using Appraisal.Service.Results;
using Appraisal.Service.Tests.Store;
using CsCheck;

namespace Appraisal.Service.Tests.Results;

/// <summary>The digest of facts is that of their text as a whole, in whatever pieces they come.</summary>
[TestClass]
public sealed class FactsDigestTests
{
    private static readonly Gen<FactRow[]> s_rows = Gen.Int[0, FactCatalogue.Sheets.Count - 1]
        .SelectMany(sheet => Rows.Of(FactCatalogue.Sheets[sheet], Gen.OneOf(Gen.String[Gen.Char['A', 'Z'], 1, 18], Gen.Const("党\ud842"), Gen.Const("\ud83d\ude00"))))
        .Array[0, 300];

    [TestMethod]
    public void Pieces_of_rows_have_the_digest_of_the_whole_and_are_no_large_objects() => s_rows.Sample(rows =>
    {
        var whole = new StringBuilder();
        var (one, pieces) = (new FactsText(), new FactsText());
        using var inTwo = new FactsDigest();
        foreach (var row in rows)
        {
            FactsDigest.Write(row, whole);
            one.Add(row);
            pieces.Add(row);
            if (row.CellOf(row.Sheet.Key) % 2 == 0 && pieces.HasPieces)
                inTwo.Add(pieces.Take());
        }
        inTwo.Add(pieces.Take());
        using var rowByRow = new FactsDigest();
        rowByRow.Add(rows.Take(rows.Length / 3));
        rowByRow.Add(rows.Skip(rows.Length / 3));
        var taken = one.Take();

        var expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole.ToString())));
        FactsDigest.Of(taken).ShouldBe(expected);
        inTwo.Finish().ShouldBe(expected);
        rowByRow.Finish().ShouldBe(expected);
        taken.ShouldAllBe(piece => piece.Length > 0 && piece.Length < 85_000);
        one.Take().ShouldBeEmpty();
    }, iter: 40);

    [TestMethod]
    public void An_organisation_goes_in_with_all_its_rows_and_without_its_committee()
    {
        var facts = new OrganisationFacts
        {
            Organisation = new PartyOrganisation { OrganisationId = "o1", CommitteeId = "c1" },
            Committee = new SupervisingCommittee { CommitteeId = "c1" },
            Enterprises = [new Enterprise { CreditCode = "e1" }, new Enterprise { CreditCode = "e2" }],
            Incidents = [new Incident { IncidentId = "i1" }],
            Honours = [new Honour { HonourId = "h1" }],
            Exceptions = [new ExceptionalCase { ExceptionId = "x1" }],
        };
        var (whole, rows) = (new FactsText(), new FactsText());
        whole.Add(facts);
        foreach (var row in new FactRow[] { facts.Organisation }.Concat(facts.Enterprises).Concat(facts.Incidents).Concat(facts.Honours).Concat(facts.Exceptions))
            rows.Add(row);

        FactsDigest.Of(whole.Take()).ShouldBe(FactsDigest.Of(rows.Take()));
    }
}
