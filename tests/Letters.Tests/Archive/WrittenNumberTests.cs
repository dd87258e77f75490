using Letters.Archive;

namespace Letters.Tests.Archive;

public sealed class WrittenNumberTests
{
    [Theory]
    [InlineData("24", 24)]
    [InlineData("٢٤", 24)]
    [InlineData("۲۰۳۱", 2031)]
    [InlineData("2٤", 24)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("2147483648", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("2²", null)]
    [InlineData("", null)]
    public void Digits_of_any_script_are_a_number_as_long_as_an_int_holds_it(string digits, int? number) =>
        Assert.Equal(number, WrittenNumber.Read(digits));
}
