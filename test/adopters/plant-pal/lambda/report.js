const { Metrics, MetricUnit } = require('@aws-lambda-powertools/metrics');
const { METRIC_NAMESPACE } = require('alexa-voice-forward-account-linking/linking');

const metrics = new Metrics({ namespace: METRIC_NAMESPACE, serviceName: 'plant-pal' });

/** Counts each event of linking as a metric, which CloudWatch reads from the log. */
const report = (_, { metric }) => metrics.singleMetric().addMetric(metric, MetricUnit.Count, 1);

module.exports = { report };
