"""Texts of made-up postings: what they ask for is drawn from lists, the sentences around it too.

`postings.py COUNT FOLDER` writes so many of about 4 kB, a file each. The same count gives the same bytes."""
import os, random, sys

skills = """Python, Java, C++, C#, Go, Rust, Swift, Kotlin, Scala, R, SQL, PostgreSQL, MySQL, MongoDB, Redis, Kafka, RabbitMQ, Spark, Hadoop, Airflow,
Kubernetes, Docker, Terraform, Ansible, Jenkins, GitLab CI, AWS, Azure, Google Cloud, Linux, Git, REST APIs, GraphQL, gRPC, microservices,
machine learning, deep learning, computer vision, natural language processing, PyTorch, TensorFlow, scikit-learn, pandas, NumPy, JAX, CUDA,
time series, recommender systems, A/B testing, statistics, linear algebra, signal processing, embedded systems, RTOS, ROS, SLAM, motion planning,
JavaScript, TypeScript, React, Vue.js, Node.js, Angular, HTML, CSS, Next.js, .NET, Spring Boot, Django, FastAPI, Ruby on Rails,
CI/CD, unit testing, test automation, code reviews, Agile, Scrum, Kanban, object-oriented programming, functional programming, compilers, LLVM,
distributed systems, data pipelines, ETL, data warehouses, Snowflake, dbt, Tableau, Power BI, Looker, Excel, SAP, Salesforce, Figma, UX design,
information security, penetration testing, cryptography, networking, TCP/IP, OpenGL, Vulkan, shader programming, Unity, Unreal Engine, iOS, Android,
Prometheus, Grafana, Elasticsearch, Bash, PowerShell, MATLAB, Simulink, VHDL, FPGA design, PCB design, CAN bus, Six Sigma, project management""".replace("\n", " ").split(", ")
fields = "robotics, logistics, energy, music, travel, payments, medicine, education, maps, games, farming, insurance, retail, satellites".split(", ")
roles = "Software Engineer, Data Scientist, Machine Learning Engineer, Backend Developer, Frontend Developer, Data Engineer, Embedded Engineer, Site Reliability Engineer, Product Analyst, Robotics Engineer".split(", ")
openings = ["We build tools for {field} that thousands of people use every day, and we are growing fast.", "Our team of {n} works on the next generation of {field} in a friendly and open atmosphere.",
            "For our office in the heart of the city we look for a {role} who likes to own a problem from the first sketch to the release.", "As a {role} you will shape how we think about {field}, together with people from {n} countries."]
duties = ["You design and run services with {a} and {b}.", "You turn vague questions about {field} into plans that the team can follow.", "You improve our {a} platform, measure what you did, and tell others about it.",
          "You work closely with product and design to ship features based on {a}.", "You keep our {a} jobs fast and cheap.", "You mentor working students and interns.", "You write documents that people like to read.",
          "You bring {a} into production and watch how it behaves under load.", "You help us to decide where {a} is worth it and where it is not."]
wanted = ["Very good knowledge of {a}", "{n}+ years of experience with {a} and {b}", "Experience in {a}, {b} or {c}", "Solid background in {a}", "Hands-on experience with {a} ({b} is a plus)", "You know {a} well", "A degree in computer science or a comparable field",
          "Strong communication skills in English, German is welcome", "Proficiency in {a}, {b} and {c}", "You are curious, careful and like to work with others"]
wished = ["First contact with {a}", "{a} or {b}", "Interest in {a}", "Contributions to open source", "Knowledge of {a} and {b} is nice to have"]
offers = ["30 days of vacation and flexible working hours", "A budget for conferences and books", "A bicycle or a ticket for public transport", "Fresh fruit, good coffee and lunch together", "The choice between working from home and the office", "A pension plan and a sports club"]
equality = "We are an equal opportunity employer. We welcome applications from all people, whatever their gender, age, origin, religion or disability."

def text(random, size=4000):
    """A posting of about so many bytes."""
    role, field = random.choice(roles), random.choice(fields)
    def fill(line):
        a, b, c = random.sample(skills, 3)
        return line.format(a=a, b=b, c=c, n=random.randint(2, 40), role=role, field=random.choice(fields))
    def some(lines, count): return [fill(random.choice(lines)) for _ in range(count)]
    lines = [f"# {role} (m/f/d) for {field}", ""] + some(openings, 3) + ["", "## Your tasks", ""] + ["- " + line for line in some(duties, 8)]
    lines += ["", "## What you bring", ""] + ["- " + line for line in some(wanted, 9)] + ["", "## Nice to have", ""] + ["- " + line for line in some(wished, 4)]
    lines += ["", "## What we offer", ""] + ["- " + line for line in random.sample(offers, 5)] + ["", equality, ""]
    more = ["", "## How we work", ""]
    while len("\n".join(lines + more)) < size: more += some(openings + duties, 1)
    return role, "\n".join(lines + more) + "\n"

if __name__ == "__main__":
    count, folder = int(sys.argv[1]), sys.argv[2]
    random.seed(count)
    os.makedirs(folder, exist_ok=True)
    for i in range(count):
        with open(os.path.join(folder, f"{i:05}.md"), "w") as file: file.write(text(random)[1])
