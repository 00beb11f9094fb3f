using System.CommandLine;
using System.CommandLine.Parsing;

namespace HanbinPortal.Commands;

/// <summary>What is wrong with a command line, in Chinese: the library says most of it in English only.</summary>
public static class LineFaults
{
    public static IReadOnlyList<string> In(ParseResult line)
    {
        if (line.Errors.Count == 0)
        {
            return [];
        }

        var faults = line.UnmatchedTokens
            .Select(token => token.StartsWith('-') ? $"没有「{token}」这个选项，或者它后面缺少内容。" : $"没有「{token}」这个命令。")
            .Concat(line.CommandResult.Command.Options.Where(option => IsMissing(line, option)).Select(option => $"必须写明 {option.Name}。"))
            .Concat(line.Errors.Select(Sentence).OfType<string>())
            .Distinct()
            .ToList();

        return [.. faults, "用 --help 查看可用的命令和选项。"];
    }

    private static bool IsMissing(ParseResult line, Option option) => option.Required && line.GetResult(option) is null or { Implicit: true };

    private static string? Sentence(ParseError error) => error switch
    {
        // A validator of ours has said it already.
        _ when error.Message.Any(letter => letter is >= '\u4e00' and <= '\u9fff') && error.SymbolResult is not CommandResult => error.Message,
        // Named above among what is missing.
        { SymbolResult: OptionResult { Implicit: true } } => null,
        { SymbolResult: OptionResult option } => Sentence(option.Option.Name, option.Tokens),
        { SymbolResult: ArgumentResult { Parent: OptionResult option } } => Sentence(option.Option.Name, option.Tokens),
        { SymbolResult: ArgumentResult argument } => Sentence(argument.Argument.HelpName ?? argument.Argument.Name, argument.Tokens),
        _ => null,
    };

    private static string Sentence(string name, IReadOnlyList<Token> tokens) =>
        tokens.Count == 0 ? $"{name} 缺少内容。" : $"{name} 不能是「{string.Join(' ', tokens.Select(token => token.Value))}」。";
}
