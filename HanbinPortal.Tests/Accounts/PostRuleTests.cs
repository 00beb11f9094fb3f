using HanbinPortal.Accounts;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Tests.Accounts;

public sealed class PostRuleTests
{
    [Theory]
    [InlineData("SystemAdmin,SecurityAdmin", null, "系统管理员、安全管理员、审计管理员须由三个人分别担任。")]
    [InlineData("AuditAdmin,SecurityAdmin", null, "系统管理员、安全管理员、审计管理员须由三个人分别担任。")]
    [InlineData("SystemAdmin,Dispatcher", null, "管理员岗位不接触工单，不能兼任业务岗位。")]
    [InlineData("Dispatcher,Clerk", 3, "热线办岗位与承办单位岗位不能由一人兼任。")]
    [InlineData("Clerk", null, "经办人、单位负责人须先由系统管理员指定所在单位。")]
    [InlineData("Dispatcher", 3, "该账号属于承办单位，只能担任经办人或单位负责人。")]
    [InlineData("Dispatcher,Reviewer", null, null)]
    [InlineData("Clerk,UnitLead", 3, null)]
    [InlineData("", 3, null)]
    public void Roles_of_one_person_fit_together_and_to_the_unit(string roles, int? unit, string? refused) =>
        Assert.Equal(refused, PostRule.WhyNotTogether(Roles(roles), unit)?.Reason);

    [Fact]
    public void Nobody_changes_their_own_roles_not_even_the_security_administrator() =>
        Assert.Equal("不能调整本人的岗位。", PostRule.WhyNotGrant("a", [PortalRole.SecurityAdmin], "a", [PortalRole.SecurityAdmin], thereIsASecurityAdmin: true)?.Reason);

    [Theory]
    [InlineData("SecurityAdmin", "Dispatcher", true, null)]
    [InlineData("SystemAdmin", "Dispatcher", true, "岗位由安全管理员授予。")]
    [InlineData("SystemAdmin", "SecurityAdmin", true, "岗位由安全管理员授予。")]
    [InlineData("SystemAdmin", "SecurityAdmin", false, null)]
    [InlineData("SystemAdmin", "Director", false, "尚无安全管理员时，系统管理员只能指定安全管理员和审计管理员。")]
    [InlineData("Director", "Clerk", false, "尚无安全管理员时，系统管理员只能指定安全管理员和审计管理员。")]
    public void Only_the_security_administrator_grants_once_there_is_one(string by, string wanted, bool thereIsOne, string? refused) =>
        Assert.Equal(refused, PostRule.WhyNotGrant("a", Roles(by), "b", Roles(wanted), thereIsOne)?.Reason);

    private static List<PortalRole> Roles(string names) => [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<PortalRole>)];
}
