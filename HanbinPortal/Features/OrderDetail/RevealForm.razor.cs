using HanbinPortal.Regulation;

namespace HanbinPortal.Features.OrderDetail;

/// <summary>查看个人信息 (第十条): one field, for a reason, for one minute; the look is on the timeline before the value is on the screen.</summary>
public sealed partial class RevealForm(TimeProvider clock)
{
    private const int SecondsShown = 60;

    private static readonly string[] _usualReasons = ["电话联系服务对象", "上门见面核实", "现场办理"];

    private PersonalField? _field;
    private string _reason = string.Empty;
    private string? _value;
    private bool _shown;
    private int _secondsLeft;

    // What the requester is called does not change with what others do to the order.
    protected override bool RestsOnWhatWasSeen => false;

    private PersonalField Field => _field!.Value;

    // What the city did not send cannot be looked at, and a useless look would stand in the record.
    private IReadOnlyList<PersonalField> Fields => [.. Enum.GetValues<PersonalField>().Where(one => !string.IsNullOrWhiteSpace(ValueOf(one)))];

    protected override void OnInitialized()
    {
        base.OnInitialized();
        _field = Fields.Contains(PersonalField.Phone) ? PersonalField.Phone : Fields[0];
    }

    protected override Task AfterTakenAsync()
    {
        (_shown, _secondsLeft) = (true, SecondsShown);
        _ = CountDownAsync();
        return Task.CompletedTask;
    }

    private Task RevealAsync() => TakeAsync((order, on) => _value = order.Reveal(Field, _reason, AssignmentIn(order), on), "已记录本次查看");

    private async Task CountDownAsync()
    {
        try
        {
            using var seconds = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
            while (_secondsLeft > 0 && await seconds.WaitForNextTickAsync(Leaving))
            {
                _secondsLeft--;
                await InvokeAsync(StateHasChanged);
            }

            await InvokeAsync(HideAsync);
        }
        catch (OperationCanceledException)
        {
            // Hidden by hand, or the page was left.
        }
    }

    private Task HideAsync()
    {
        (_shown, _value) = (false, null);
        return Done.InvokeAsync();
    }

    private string? ValueOf(PersonalField field) => field switch
    {
        PersonalField.Name => Order.Requester.Name,
        PersonalField.Phone => Order.Requester.Phone,
        PersonalField.Address => Order.Requester.Address,
        _ => PrivacyRule.MaskIn(Order.Content, Order.Requester.Name, Order.Requester.Phone) == Order.Content ? null : Order.Content,
    };

    private string WithMask(PersonalField field) => field switch
    {
        PersonalField.Name => $"姓名（{PrivacyRule.MaskName(Order.Requester.Name)}）",
        PersonalField.Phone => $"电话（{PrivacyRule.MaskPhone(Order.Requester.Phone)}）",
        PersonalField.Address => $"地址（{PrivacyRule.MaskAddress(Order.Requester.Address)}）",
        _ => NameOf(field),
    };

    private static string NameOf(PersonalField field) => field switch
    {
        PersonalField.Name => "姓名",
        PersonalField.Phone => "电话",
        PersonalField.Address => "地址",
        _ => "诉求原文",
    };
}
