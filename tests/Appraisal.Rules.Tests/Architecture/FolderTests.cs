using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Appraisal.Rules.Tests.Architecture;

[TestClass]
public sealed class FolderTests(TestContext context)
{
    private const string Root = "Appraisal.Rules";

    /// <summary>A folder uses those before it, and no other.</summary>
    private static readonly string[] s_order =
    [
        "Quantities", "Facts", "Cells", "Problems", "Formulas", "Schemes", "Scorecards", "Duties", "Coverage", "Committees", "Proposals", "Peers", "Network", "Nominations", "Courses", "Recalculation", "Cases",
    ];

    private static readonly ArchUnitNET.Domain.Architecture s_architecture = new ArchLoader().LoadAssembly(typeof(AppraisalEngine).Assembly).Build();

    [TestMethod]
    public void Every_folder_has_its_place_in_the_order() =>
        Types().Select(type => Folder(type)).Where(folder => folder.Length > 0).Distinct().ShouldBe(s_order, ignoreOrder: true);

    [TestMethod]
    public void A_folder_uses_only_those_before_it()
    {
        var arrows = Arrows().Where(arrow => arrow.From.Length > 0).Distinct().ToList();
        foreach (var from in s_order)
            context.WriteLine($"{from,-14} → {string.Join(", ", arrows.Where(arrow => arrow.From == from).Select(arrow => arrow.To).Distinct().OrderBy(Position))}");
        arrows.Where(arrow => Position(arrow.To) > Position(arrow.From)).Select(arrow => $"{arrow.Type} → {arrow.Target}").ShouldBeEmpty();
    }

    [TestMethod]
    public void The_second_opinion_shares_nothing_with_the_network_and_the_network_nothing_with_it()
    {
        Arrows().Where(arrow => arrow.From == "Recalculation" && arrow.To == "Network").Select(arrow => arrow.Type).ShouldBeEmpty();
        Arrows().Where(arrow => arrow.From == "Network" && arrow.To == "Recalculation").Select(arrow => arrow.Type).ShouldBeEmpty();
    }

    [TestMethod]
    public void Rules_use_no_other_project_of_ours() =>
        typeof(AppraisalEngine).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => name.StartsWith("Appraisal", StringComparison.Ordinal)).ShouldBeEmpty();

    [TestMethod]
    public void Only_one_file_knows_how_the_engine_builds_rules() =>
        Types().Where(type => type.Dependencies.Any(dependency => Namespace(dependency.Target).StartsWith("NRules.RuleModel", StringComparison.Ordinal)))
            .Select(Outermost).Distinct().ShouldBe(["NRulesCompiler"]);

    private static IEnumerable<IType> Types() => s_architecture.Types.Where(type => IsOurs(type));

    private static IEnumerable<(string From, string To, string Type, string Target)> Arrows() =>
        from type in Types()
        from dependency in type.Dependencies
        where IsOurs(dependency.Target)
        let arrow = (From: Folder(type), To: Folder(dependency.Target), type.FullName, dependency.Target.FullName)
        where arrow.From != arrow.To
        select arrow;

    // The façade stands in the root, and may use all; a folder that uses the façade would go against the order.
    private static string Folder(IType type) => Namespace(type) == Root ? "" : Namespace(type)[(Root.Length + 1)..];

    private static bool IsOurs(IType type) => Namespace(type) == Root || Namespace(type).StartsWith($"{Root}.", StringComparison.Ordinal);

    private static string Namespace(IType type) => type.Namespace?.FullName ?? "";

    private static int Position(string folder) => folder.Length == 0 ? s_order.Length : Array.IndexOf(s_order, folder);

    private static string Outermost(IType type) => type.FullName.Split('.')[^1].Split('+')[0];
}
