using System.CommandLine;
using System.CommandLine.Parsing;

namespace Appraisal.Service.Commands;

/// <summary>
/// What is wrong with a command line, in both languages: a command, an option or a value that is missing, unknown or too many. What a value should be
/// is said by whoever reads it, see <see cref="CommonOptions"/>. The library's own sentences are in one language, which the process cannot choose
/// without the system's table of languages.
/// </summary>
internal static class WrongUse
{
    // Between the languages of a description.
    private const string Languages = " / ";

    /// <summary>A sentence for each; none where it can be obeyed.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is RootCommand root)
            return OfCommand(root, parsed) is { } sentence ? [sentence] : [];
        // With help asked for there are unmatched tokens and no errors.
        if (parsed.Errors.Count == 0)
            return [];
        var command = parsed.CommandResult.Command;
        return
        [
            .. parsed.Errors.Where(error => error.SymbolResult is not CommandResult).Select(Of),
            .. parsed.UnmatchedTokens.Select(token => token.StartsWith('-') ? UnknownOption(token, command) : $"多写了“{token}”。 / '{token}' is too much"),
        ];
    }

    // Whatever else stands in it: help is not asked of a command that there is not.
    private static string? OfCommand(RootCommand root, ParseResult parsed)
    {
        var names = string.Join(" ", root.Subcommands.Select(command => command.Name));
        if (parsed.UnmatchedTokens is [var unknown, ..])
            return $"没有命令“{unknown}”;命令有:{names}。 / no command '{unknown}'; there are: {names}";
        return parsed.Errors.Count > 0 ? $"没有写明命令;命令有:{names}。 / no command; there are: {names}" : null;
    }

    private static string Of(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Implicit: true, Tokens: [], Option: var option } => Missing(option.Name, option),
        OptionResult { Tokens: [], Option: var option } => Valueless(option),
        OptionResult { Tokens: [_, _, ..], Option: var option } when option.Arity.MaximumNumberOfValues == 1 =>
            $"{option.Name} 只能写一次。 / {option.Name} is written more than once",
        ArgumentResult { Tokens: [], Argument: var argument } => Missing(argument.Name, argument),
        _ => error.Message,
    };

    private static string Missing(string name, Symbol symbol)
    {
        var (chinese, english) = Described(symbol);
        return $"缺少 {name}({chinese})。 / {name} is missing: {english}";
    }

    private static string Valueless(Option option)
    {
        var (chinese, english) = Described(option);
        return $"{option.Name} 后面没有写值({chinese})。 / {option.Name} has no value: {english}";
    }

    private static string UnknownOption(string token, Command command)
    {
        var options = string.Join(" ", command.Options.Select(option => option.Name));
        return $"{command.Name} 没有选项“{token}”;选项有:{options}。 / {command.Name} has no option '{token}'; there are: {options}";
    }

    private static (string Chinese, string English) Described(Symbol symbol)
    {
        var parts = symbol.Description!.Split(Languages, 2);
        return (parts[0], parts[1]);
    }
}
