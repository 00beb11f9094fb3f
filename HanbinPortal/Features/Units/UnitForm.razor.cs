using HanbinPortal.Model.Units;
using HanbinPortal.Regulation;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace HanbinPortal.Features.Units;

/// <summary>Fills in one unit.</summary>
public sealed partial class UnitForm(SaveUnitCommand save)
{
    private string _code = string.Empty;
    private string _name = string.Empty;
    private string _shortName = string.Empty;
    private UnitCategory _category;
    private bool _sendsAlone;
    private bool _isClosed;
    private string? _phone;
    private string? _problem;

    [Parameter, EditorRequired]
    public required UnitDraft Draft { get; set; }

    [Parameter]
    public EventCallback Saved { get; set; }

    [Parameter]
    public EventCallback Cancelled { get; set; }

    protected override void OnInitialized() =>
        (_code, _name, _shortName, _category, _sendsAlone, _isClosed, _phone) = (Draft.Code, Draft.Name, Draft.ShortName, Draft.Category, Draft.ClerksSendAlone, Draft.IsClosed, Draft.ContactPhone);

    private async Task SaveAsync()
    {
        try
        {
            _problem = null;
            await save.RunAsync(new UnitDraft(Draft.Id, _code, _name, _shortName, _category, _sendsAlone, _isClosed, _phone), Leaving);
        }
        catch (RuleBrokenException refused)
        {
            _problem = refused.Refusal.Text;
            return;
        }

        Messages.Add("单位已保存。", Severity.Success);
        await Saved.InvokeAsync();
    }
}
