using Bunit;
using HanbinPortal.Features.Dispatch;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Tests.Features.Dispatch;

public sealed class UnitPickerTests : BunitContext
{
    private readonly List<UnitOption> _chosen = [];

    [Fact]
    public void Units_stand_under_their_kind()
    {
        var picker = Picker();

        Assert.Equal(["镇办（3）", "区直部门（2）", "公共服务企事业单位（1）"], picker.FindAll(".unit-groups legend").Select(legend => legend.TextContent));
    }

    [Theory]
    [InlineData("街道", new[] { "江北街道", "建民街道" })]
    [InlineData("住房", new[] { "住建局" })] // the full name is searched too
    [InlineData("d1", new[] { "住建局", "水利局" })] // and the code
    public void A_few_letters_leave_the_units_that_have_them(string words, string[] left)
    {
        var picker = Picker();

        picker.Find("input[type=search]").Input(words);

        Assert.Equal(left, picker.FindAll(".unit-grid span").Select(unit => unit.TextContent));
    }

    [Fact]
    public void Enter_takes_the_first_unit_found_and_empties_the_search()
    {
        var picker = Picker();

        picker.Find("input[type=search]").Input("水");
        picker.Find("input[type=search]").KeyDown("Enter");

        Assert.Equal("水利局", Assert.Single(_chosen).ShortName);
        Assert.Equal(Options.All.Count, picker.FindAll(".unit-grid label").Count);
    }

    [Fact]
    public void The_search_belongs_to_no_form_so_that_Enter_sends_nothing() =>
        Assert.Equal("no-form", Picker().Find("input[type=search]").GetAttribute("form"));

    [Fact]
    public void Of_one_only_the_last_choice_counts()
    {
        var picker = Picker();

        picker.FindAll(".unit-grid input")[0].Change(true);
        picker.FindAll(".unit-grid input")[3].Change(true);

        Assert.Equal("住建局", Assert.Single(_chosen).ShortName);
    }

    [Fact]
    public void Of_several_a_second_click_takes_one_away()
    {
        var picker = Picker(many: true);

        picker.FindAll(".unit-grid input")[0].Change(true);
        picker.FindAll(".unit-grid input")[3].Change(true);
        picker.FindAll(".unit-grid input")[0].Change(false);

        Assert.Equal("住建局", Assert.Single(_chosen).ShortName);
    }

    [Fact]
    public void An_assisting_unit_can_be_made_the_lead()
    {
        _chosen.AddRange(Options.All.Take(2));
        var picker = Picker(many: true, roleOf: i => i == 0 ? AssignmentRole.Lead : AssignmentRole.Assist);

        picker.Find(".unit-chosen .text-button").Click();

        Assert.Equal(["建民街道", "江北街道"], _chosen.Select(unit => unit.ShortName));
        Assert.Equal(["主办", "协办"], picker.FindAll(".unit-chosen .label").Select(label => label.TextContent));
    }

    [Fact]
    public void Who_suggests_itself_says_why_and_is_chosen_with_one_click()
    {
        var picker = Picker(suggested: [new UnitSuggestion(Options.All[1], "属地", IsNear: true)]);

        picker.Find(".hint-word").Click();

        Assert.Equal("建民街道", Assert.Single(_chosen).ShortName);
        Assert.Equal("属地", picker.Find(".hint-word small").TextContent);
        Assert.Equal("true", picker.Find(".hint-word").GetAttribute("aria-pressed"));
    }

    private IRenderedComponent<UnitPicker> Picker(bool many = false, Func<int, AssignmentRole>? roleOf = null, IReadOnlyList<UnitSuggestion>? suggested = null) =>
        Render<UnitPicker>(picker => picker
            .Add(p => p.Units, Options.All)
            .Add(p => p.Chosen, _chosen)
            .Add(p => p.Many, many)
            .Add(p => p.RoleOf, roleOf)
            .Add(p => p.Suggested, suggested ?? []));
}
