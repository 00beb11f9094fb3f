using HanbinPortal.Model.Units;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace HanbinPortal.Features.Dispatch;

/// <summary>Chooses one or several of all units: those that suggest themselves first, the others by kind and by search.</summary>
public sealed partial class UnitPicker
{
    private const string NoForm = "no-form";

    private readonly string _id = $"units-{Guid.NewGuid():N}";
    private string _words = string.Empty;

    [Parameter, EditorRequired]
    public required IReadOnlyList<UnitOption> Units { get; set; }

    [Parameter]
    public IReadOnlyList<UnitSuggestion> Suggested { get; set; } = [];

    /// <summary>Changed in place; whoever holds it is told by <see cref="Changed"/>.</summary>
    [Parameter, EditorRequired]
    public required List<UnitOption> Chosen { get; set; }

    /// <summary>Several may be chosen.</summary>
    [Parameter]
    public bool Many { get; set; }

    /// <summary>The role of the how-manieth chosen one, where roles differ.</summary>
    [Parameter]
    public Func<int, AssignmentRole>? RoleOf { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private IEnumerable<UnitOption> Found => _words.Length == 0 ? Units : Units.Where(unit => unit.Matches(_words));

    private bool IsChosen(UnitOption unit) => Chosen.Exists(chosen => chosen.Id == unit.Id);

    private void Search(ChangeEventArgs typed) => _words = (typed.Value as string ?? string.Empty).Trim();

    private async Task PressAsync(KeyboardEventArgs key)
    {
        if (key.Key is "Enter" && _words.Length > 0 && Found.FirstOrDefault() is { } first)
        {
            _words = string.Empty;
            await ToggleAsync(first, keep: true);
        }
    }

    private Task ToggleAsync(UnitOption unit, bool keep = false)
    {
        if (IsChosen(unit))
        {
            if (keep)
            {
                return Task.CompletedTask;
            }

            Chosen.RemoveAll(chosen => chosen.Id == unit.Id);
        }
        else
        {
            if (!Many)
            {
                Chosen.Clear();
            }

            Chosen.Add(unit);
        }

        return Changed.InvokeAsync();
    }

    private Task LeadWithAsync(UnitOption unit)
    {
        Chosen.RemoveAll(chosen => chosen.Id == unit.Id);
        Chosen.Insert(0, unit);
        return Changed.InvokeAsync();
    }

    private static string NameOf(UnitCategory category) => category switch
    {
        UnitCategory.Township => "镇办",
        UnitCategory.Department => "区直部门",
        UnitCategory.DispatchedOffice => "派出机构",
        _ => "公共服务企事业单位",
    };
}
