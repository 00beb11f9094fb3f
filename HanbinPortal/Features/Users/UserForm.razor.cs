using HanbinPortal.Regulation;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace HanbinPortal.Features.Users;

/// <summary>Fills in a new account, or moves an old one.</summary>
public sealed partial class UserForm(UserCommand command)
{
    private string _userName = string.Empty;
    private string _displayName = string.Empty;
    private int? _unitId;
    private string? _problem;

    /// <summary>The account to change; null for a new one.</summary>
    [Parameter]
    public UserRow? User { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<(int Id, string Name)> Units { get; set; }

    /// <summary>With the one-time password of a new account.</summary>
    [Parameter]
    public EventCallback<(string UserName, string Password)?> Saved { get; set; }

    [Parameter]
    public EventCallback Cancelled { get; set; }

    protected override void OnInitialized()
    {
        if (User is not null)
        {
            (_userName, _displayName, _unitId) = (User.UserName, User.DisplayName, User.UnitId);
        }
    }

    private async Task SaveAsync()
    {
        (string, string)? oneTime = null;
        try
        {
            _problem = null;
            if (User is null)
            {
                oneTime = (_userName.Trim(), await command.CreateAsync(_userName, _displayName, _unitId, Leaving));
            }
            else
            {
                await command.MoveAsync(User.Id, _displayName, _unitId, Leaving);
            }
        }
        catch (RuleBrokenException refused)
        {
            _problem = refused.Refusal.Text;
            return;
        }

        Messages.Add("账号已保存。", Severity.Success);
        await Saved.InvokeAsync(oneTime);
    }
}
