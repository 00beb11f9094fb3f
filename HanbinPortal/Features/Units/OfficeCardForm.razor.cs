using HanbinPortal.Regulation;

namespace HanbinPortal.Features.Units;

/// <summary>热线办's own 联系电话.</summary>
public sealed partial class OfficeCardForm(OfficeCardCommand card)
{
    private string? _phone;
    private string? _problem;
    private bool _isRead;

    protected override async Task OnInitializedAsync() => (_phone, _isRead) = (await card.ReadAsync(Leaving), true);

    private Task<bool> SaveAsync() => ActAsync(
        async () =>
        {
            _problem = null;
            try
            {
                await card.SaveAsync(_phone, Leaving);
            }
            catch (RuleBrokenException refused)
            {
                _problem = refused.Refusal.Text;
                throw;
            }
        },
        "热线办联系电话已保存。");
}
