"""Chinese words for what is to come that are other words as well."""

# 计划 as a verb: behind these it ends the name of a plan (本计划, 培训计划, 援助计划), and
# before these it is a noun or part of one (计划署, 计划生育, 计划由……组成).
PLANS_ZH = r"(?<![该本此项习训动养划流援展修助者营才])计划(?!署|生育|由|的|，)"
