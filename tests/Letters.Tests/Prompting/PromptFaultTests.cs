using static Letters.Tests.Prompting.SomePrompt;

namespace Letters.Tests.Prompting;

public sealed class PromptFaultTests
{
    [Theory]
    [InlineData("{{language}}", "{{tongue}}", "greet.yaml, line 2 of the template: the hole \"tongue\" is no declared input variable; declared are fence, language, note, people.")]
    [InlineData("{{language}}", "French", "greet.yaml: the input variable \"language\" is declared, and the template has no hole for it.")]
    [InlineData("{{name}}", "{{age}}", "greet.yaml, line 6 of the template: the hole \"age\" is no member of the items of \"people\", which have name (what is not of the item is @root.age).")]
    [InlineData("{{language}}", "{{{language}}}", "greet.yaml, line 2 of the template: the tag {{{language}} is none that prompts use: a name, #each, #if, #unless, else or a comment.")]
    [InlineData("{{language}}", "{{&language}}", "greet.yaml: the template has an \"&\"; write \"and\", since it begins a code there.")]
    [InlineData("{{language}}", "{{> language}}", "greet.yaml, line 2 of the template: the tag {{> language}} is none that prompts use: a name, #each, #if, #unless, else or a comment.")]
    [InlineData("{{language}}", "{{language", "greet.yaml, line 2 of the template: the tag {{language.\n</message>\n<message role=\"user\">\n{{#each people}} is none that prompts use: a name, #each, #if, #unless, else or a comment.")]
    [InlineData("{{language}}", "{{people}}", "greet.yaml, line 2 of the template: the list \"people\" can only be gone through with #each.")]
    [InlineData("#each people", "#each language", "greet.yaml, line 5 of the template: #each goes through a list, and \"language\" is none.")]
    [InlineData("{{/each}}", "", "greet.yaml, line 8 of the template: the hole \"note\" is no member of the items of \"people\", which have name (what is not of the item is @root.note).")]
    [InlineData("{{/if}}", "", "greet.yaml, line 10 of the template: the block {{#if}} is never closed.")]
    public void A_hole_that_does_not_fit_is_named(string from, string to, string problem) => Assert.Equal(problem, ProblemOf(Changed(from, to)));

    [Theory]
    [InlineData("template_format: handlebars", "template_format: liquid", "greet.yaml: template_format is \"liquid\"; it must be handlebars.")]
    [InlineData("template_format: handlebars", "", "greet.yaml: template_format is not given; it must be handlebars.")]
    [InlineData("name: greet\n", "", "greet.yaml has no name.")]
    [InlineData("temperature: 0.5", "temperature: 3", "greet.yaml: temperature is 3; it is a number from 0 to 2.")]
    [InlineData("max_tokens: 30", "max_tokens: 0", "greet.yaml: max_tokens is 0; it is a number from 1 to 32768.")]
    [InlineData("default:\n    temperature", "gpt-4:\n    temperature", "greet.yaml: execution_settings has \"gpt-4\"; only \"default\" is read.")]
    [InlineData("{\"type\": \"array\",", "{\"type\": \"number\",", "greet.yaml: the json_schema of the input variable \"people\" is neither of a string nor of an array of objects with properties.")]
    [InlineData("role=\"user\"", "role=\"boss\"", "greet.yaml: the message at line 4 of the filled template has the role \"boss\"; a role is system, user or assistant.")]
    [InlineData("role=\"user\"", "name=\"user\"", "greet.yaml: the message at line 4 of the filled template has a role and nothing else.")]
    [InlineData("- name: note", "- name: language", "greet.yaml declares the input variable \"language\" twice.")]
    public void A_member_that_does_not_fit_is_named(string from, string to, string problem) => Assert.Equal(problem, ProblemOf(Changed(from, to)));

    [Fact]
    public void A_member_that_no_prompt_has_is_refused_with_its_place()
    {
        Assert.Equal(
            "greet.yaml, line 2, column 1: Property 'descripton' is none of the members a prompt file has there.",
            ProblemOf(Changed("description: Greets.", "descripton: Greets.")));
        Assert.StartsWith("greet.yaml, line 33, column 5: Property 'temprature'", ProblemOf(Changed("temperature:", "temprature:")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("max_tokens: 30", "max_tokens: many")]
    [InlineData("name: greet", "name: [greet")]
    [InlineData("name: greet", "name: greet\nname: greet")]
    public void What_is_not_its_yaml_is_refused_with_its_place(string from, string to) =>
        Assert.Matches("^greet\\.yaml, line [0-9]+, column [0-9]+: .+\\.$", ProblemOf(Changed(from, to)));

    [Fact]
    public void Words_outside_of_messages_and_elements_inside_are_refused()
    {
        Assert.Contains("every word of a prompt stands in one", ProblemOf(Changed("</message>\n  <message role=\"user\">", "</message>\n  Hello\n  <message role=\"user\">")), StringComparison.Ordinal);
        Assert.Contains("the filled template is not well formed", ProblemOf(Changed("Greet in", "<b>Greet</b> in")), StringComparison.Ordinal);
        Assert.Contains("the filled template is not well formed", ProblemOf(Changed("</message>", "")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_without_a_message_is_refused()
    {
        var bare = "name: greet\ntemplate_format: handlebars\ntemplate: |\n  {{! nothing }}\n";
        Assert.Equal("greet.yaml: the template has no message, such as <message role=\"system\">…</message>.", ProblemOf(bare));
        Assert.Equal("greet.yaml is empty; a prompt file has at least a name and a template.", ProblemOf(""));
    }
}
