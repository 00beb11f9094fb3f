using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace HanbinPortal.Commands;

/// <summary>The library's help with the headings it has no Chinese for put into Chinese.</summary>
public sealed class ChineseHelp(HelpAction original) : SynchronousCommandLineAction
{
    private static readonly (string English, string Chinese)[] _words =
    [
        ("Description:", "说明："),
        ("(REQUIRED)", "（必填）"),
        ("[command]", "[命令]"),
        ("[options]", "[选项]"),
        ("Show help and usage information", "显示这份帮助"),
    ];

    public override bool Terminating => true;

    public static void PutOn(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new ChineseHelp((HelpAction)option.Action!);
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        var code = original.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        output.Write(_words.Aggregate(text.ToString(), (help, word) => help.Replace(word.English, word.Chinese, StringComparison.Ordinal)));
        return code;
    }
}
