using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Tests.Reference;

[TestClass]
public sealed class ReferencePageTests
{
    [TestMethod]
    public void The_reference_page_is_what_the_schemas_and_the_functions_of_the_code_say()
    {
        var page = ReferencePage.Of(SchemaFile.Schemes, SchemaFile.Cases, FormulaBinder.Functions);
        // For whoever changed a key or a function: the page as it should be.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "scheme-reference.md"), page);
        File.ReadAllText(Fixtures.Path("..", "docs", "scheme-reference.md")).ShouldBe(page, "copy scheme-reference.md from the test's folder to docs/");
    }

    [TestMethod]
    public void Every_key_and_every_function_is_said_in_both_languages()
    {
        foreach (var part in new[] { SchemaFile.Schemes, SchemaFile.Cases }.SelectMany(file => file.Parts.Prepend(file.Root)).Where(part => !KnownKeys.IsRow(part) || !part.Properties.Any()))
        {
            foreach (var (name, text) in part.Properties.Select(property => (property.Name, part.File.Resolve(property.Value) is var target && property.Value.TryGetProperty("description", out var own) ? own.GetString()! : target.Description)).Prepend(("", part.Description)))
            {
                text.ShouldContain(" / ", customMessage: $"{part.Name} {name}");
                text.Split(" / ", 2)[0].ShouldContain(character => character > 0x2E80, $"{part.Name} {name}");
                text.Split(" / ", 2)[1].ShouldAllBe(character => character < 0x2E80, $"{part.Name} {name}");
            }
        }
        FormulaBinder.Functions.Values.ShouldAllBe(function => function.Chinese.Any(character => character > 0x2E80) && function.English.All(character => character < 0x2E80));
    }
}
