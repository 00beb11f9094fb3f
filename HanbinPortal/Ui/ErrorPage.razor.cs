using System.Diagnostics;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Ui;

/// <summary>What a person sees of a fault: its number in the log, never its text.</summary>
public sealed partial class ErrorPage
{
    [CascadingParameter]
    public HttpContext? Context { get; set; }

    private string RequestId => Activity.Current?.TraceId.ToString() ?? Context?.TraceIdentifier ?? "—";
}
