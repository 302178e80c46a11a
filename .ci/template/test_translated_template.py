"""Checks template.yaml as CloudFormation gets it, translated by SAM (pip install aws-sam-translator)."""

import logging
import os
import re
import unittest
from pathlib import Path

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")  # the translator asks boto3 for one

from samtranslator.translator.transform import transform  # noqa: E402
from samtranslator.yaml_helper import yaml_parse  # noqa: E402

logging.disable(logging.WARNING)  # the translator warns that its metrics are not published

TEMPLATE = Path(__file__).resolve().parents[2] / "template.yaml"

# Names of these are unique inside another resource of the same stack.
SCOPED = {
    "AWS::Lambda::Alias",
    "AWS::ApiGatewayV2::Stage",
    "AWS::ApiGatewayV2::Api",
    "AWS::Cognito::UserPoolResourceServer",
    "AWS::Cognito::UserPoolClient",
}
NAME = re.compile(r"\w*Name|Domain")
KEPT = {"AWS::S3::Bucket", "AWS::DynamoDB::Table", "AWS::Cognito::UserPool"}


class ManagedPolicies:
    """The ARNs of AWS's own policies, which the translator would fetch."""

    def load(self):
        names = ("AWSLambdaBasicExecutionRole", "AWSLambdaSQSQueueExecutionRole", "AWSLambdaDynamoDBExecutionRole")
        return {name: f"arn:aws:iam::aws:policy/service-role/{name}" for name in names}


def translated(**parameters):
    template = yaml_parse(TEMPLATE.read_text())
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            # What sam package does; the same packages get the same address.
            resource["Properties"]["CodeUri"] = "s3://packages/" + resource["Properties"]["CodeUri"].replace("/", "-")
    return transform(template, parameters, ManagedPolicies())["Resources"]


def of_type(resources, kind):
    return {name: resource for name, resource in resources.items() if resource["Type"] == kind}


def resolved(value, stage):
    """A fixed name of the stage; None for one that CloudFormation makes, or that refers to a resource."""
    if isinstance(value, dict):
        value = value.get("Fn::Sub")
    if not isinstance(value, str) or "${AWS::StackName}" in value:
        return None
    value = value.replace("${Stage}", stage)
    return None if re.search(r"\$\{(?!AWS::)", value) else value


def fixed_names(stage):
    """The fixed names of a stage's stack, which no other stack in its account and region can use."""
    return {
        (resource["Type"], property_name, name)
        for resource in translated(Stage=stage).values()
        if resource["Type"] not in SCOPED
        for property_name, value in resource.get("Properties", {}).items()
        if NAME.fullmatch(property_name) and (name := resolved(value, stage)) and property_name != "MetricName"
    }


class TranslatedTemplate(unittest.TestCase):
    def test_each_release_publishes_every_function_anew(self):
        before = translated(Release="1764329999", MaxPixels="1")
        after = translated(Release="1764330000", MaxPixels="2")

        functions = of_type(after, "AWS::Lambda::Function")
        published = of_type(after, "AWS::Lambda::Version").keys() - before.keys()
        self.assertEqual(len(functions), len(published))
        for alias in of_type(after, "AWS::Lambda::Alias").values():
            self.assertIn(alias["Properties"]["FunctionVersion"]["Fn::GetAtt"][0], published)

    def test_a_release_has_no_characters_that_the_translator_leaves_out(self):
        pattern = yaml_parse(TEMPLATE.read_text())["Parameters"]["Release"]["AllowedPattern"]

        self.assertTrue(re.fullmatch(pattern, "1764330000"))
        self.assertFalse(re.fullmatch(pattern, "17643300001"))
        self.assertFalse(re.fullmatch(pattern, "1.0"))

    def test_functions_are_called_by_their_alias_only(self):
        resources = translated()
        for kind, key in (("AWS::Lambda::EventSourceMapping", "FunctionName"), ("AWS::Lambda::Permission", "FunctionName")):
            for name, resource in of_type(resources, kind).items():
                self.assertTrue(resource["Properties"][key]["Ref"].endswith("Aliaslive"), name)
        for name, schedule in of_type(resources, "AWS::Scheduler::Schedule").items():
            self.assertTrue(schedule["Properties"]["Target"]["Arn"]["Ref"].endswith("Aliaslive"), name)

    def test_the_stacks_of_two_stages_take_no_name_from_each_other(self):
        self.assertTrue(fixed_names("one"))
        self.assertEqual(set(), fixed_names("one") & fixed_names("two"))

    def test_data_outlive_the_stack_unless_it_was_never_created(self):
        kept = {name: r for name, r in translated().items() if r["Type"] in KEPT}
        self.assertEqual(KEPT, {resource["Type"] for resource in kept.values()})
        for name, resource in kept.items():
            self.assertEqual("RetainExceptOnCreate", resource.get("DeletionPolicy"), name)
            self.assertEqual("Retain", resource.get("UpdateReplacePolicy"), name)

    def test_no_concurrency_is_reserved(self):
        for name, function in of_type(translated(), "AWS::Lambda::Function").items():
            self.assertNotIn("ReservedConcurrentExecutions", function["Properties"], name)

    def test_the_concurrency_of_the_queues_can_be_lowered(self):
        mappings = of_type(translated(IngestConcurrency="2", ResizeConcurrency="3"), "AWS::Lambda::EventSourceMapping")
        limits = {
            name: mapping["Properties"].get("ScalingConfig", {}).get("MaximumConcurrency")
            for name, mapping in mappings.items()
        }
        self.assertIn(limits["IngestFunctionUploads"], ({"Ref": "IngestConcurrency"}, "2", 2))
        self.assertIn(limits["ResizeFunctionRequests"], ({"Ref": "ResizeConcurrency"}, "3", 3))

    def test_the_report_function_reads_the_reports_that_it_stored(self):
        statements = [
            statement
            for policy in translated()["ReportFunctionRole"]["Properties"]["Policies"]
            for statement in policy["PolicyDocument"]["Statement"]
        ]
        readable = [
            statement["Resource"]
            for statement in statements
            if "s3:GetObject" in ([statement["Action"]] if isinstance(statement["Action"], str) else statement["Action"])
        ]
        self.assertIn({"Fn::Sub": "${ReportsBucket.Arn}/reports/*"}, readable)


if __name__ == "__main__":
    unittest.main()
